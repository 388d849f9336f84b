import type * as v from "valibot";
import { isObject } from "../is-object.ts";
import { custom } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** An object of an input, and what it may have. */
export type StrictObject<Entries extends v.ObjectEntries> = Schema<
  v.InferOutput<v.StrictObjectSchema<Entries, undefined>>
> & { readonly entries: Entries };

/**
 * An object of an input: each key that is not known is an issue, and so is a list. (valibot's own tells
 * of the first unknown key alone, and takes a list for an object.)
 */
export const strictObject = <const Entries extends v.ObjectEntries>(
  entries: Entries,
): StrictObject<Entries> =>
  custom("strict_object", { entries }, (given, refuse, run) => {
    if (!isObject(given)) return refuse("object", given);
    const output: Record<string, unknown> = {};
    for (const key of Object.keys({ ...entries, ...given })) {
      const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (entry === undefined) refuse("never", key, key);
      else if (key in given) output[key] = run(entry as v.GenericSchema, given[key], key);
      else if (entry.type !== "optional") refuse("required", undefined, key);
    }
    return output;
  });
