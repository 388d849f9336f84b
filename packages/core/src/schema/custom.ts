import * as v from "valibot";

/** Something wrong, at a path below the value that is checked. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly received: unknown;
}

/** A schema that valibot does not have: `check` answers what is wrong, and the value stays as it is. */
export function custom<Output, Extra extends object>(
  type: string,
  expects: string,
  extra: Extra,
  check: (value: unknown, config: v.Config<v.BaseIssue<unknown>>) => readonly Finding[],
): v.GenericSchema<unknown, Output> & Extra {
  return v._standardSchema({
    kind: "schema",
    type,
    expects,
    async: false,
    reference: custom,
    ...extra,
    "~run"(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      const findings = check(dataset.value, config);
      for (const finding of findings) {
        v._addIssue(this as never, "type", dataset as never, config, {
          input: finding.received,
          expected: finding.expected,
          path: finding.path.length === 0 ? undefined : (finding.path.map(pathItem) as never),
        });
      }
      return findings.length === 0 ? { ...dataset, typed: true } : dataset;
    },
  } as never) as v.GenericSchema<unknown, Output> & Extra;
}

const pathItem = (key: string | number) => ({
  type: "unknown",
  origin: "value",
  input: undefined,
  key,
  value: undefined,
});
