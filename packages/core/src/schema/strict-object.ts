import * as v from "valibot";

/** An object of an input: an unknown key is an issue, and so is a list (which valibot lets pass). */
export function strictObject<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, undefined> {
  const schema = v.strictObject(entries);
  return v._standardSchema({
    ...schema,
    "~run"(dataset, config) {
      if (!Array.isArray(dataset.value)) return schema["~run"](dataset, config);
      v._addIssue(schema, "type", dataset, config);
      return dataset as unknown as v.FailureDataset<v.StrictObjectIssue>;
    },
  });
}
