import * as v from "valibot";
import type { Schema } from "./schema.ts";

interface UnionExtra {
  readonly options: readonly v.GenericSchema[];
  /** The key whose value tells the branches apart, when there is one. */
  readonly tag: string | undefined;
}

/** A schema of several branches, as tools read it. */
export type UnionSchema<Output> = Schema<Output> & UnionExtra;

interface ObjectLike extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
}

/**
 * One of several objects. The branch is chosen by its tag when there is one, else by fit, so that an
 * issue names the field that is wrong and not the whole value.
 */
export function union<Output>(
  options: readonly Schema<Output>[],
  tag?: string,
): UnionSchema<Output> {
  return v._standardSchema({
    kind: "schema",
    type: "union",
    reference: union,
    expects: "object",
    async: false,
    options,
    tag,
    "~run"(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      const value = dataset.value;
      const candidates =
        tag === undefined ? options : options.filter((o) => tagFits(o, tag, value));
      return closest(candidates.length === 0 ? options : candidates, value, config);
    },
  } as never) as UnionSchema<Output>;
}

/** Whether `option` accepts the value of `tag` in `value`. */
function tagFits(option: ObjectLike, tag: string, value: unknown): boolean {
  const entry = option.entries?.[tag];
  if (entry === undefined || typeof value !== "object" || value === null) return false;
  const tagValue: unknown = (value as Record<string, unknown>)[tag];
  return entry["~run"]({ value: tagValue }, {}).issues === undefined;
}

/** The first branch that fits, else the one that comes closest. */
function closest(
  options: readonly v.GenericSchema[],
  value: unknown,
  config: v.Config<v.BaseIssue<unknown>>,
): v.OutputDataset<unknown, v.BaseIssue<unknown>> {
  let best: v.OutputDataset<unknown, v.BaseIssue<unknown>> | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const result = option["~run"]({ value }, config);
    if (result.issues === undefined) return result;
    const distance = result.issues.length + missingShare(option, value);
    if (distance >= bestDistance) continue;
    best = result;
    bestDistance = distance;
  }
  return best as v.OutputDataset<unknown, v.BaseIssue<unknown>>;
}

/** The share of the branch's required keys that `value` lacks: below 1 unless all are missing. */
function missingShare(option: ObjectLike, value: unknown): number {
  const entries = Object.entries(option.entries ?? {});
  const required = entries.filter(([, entry]) => entry.type !== "optional").map(([key]) => key);
  if (required.length === 0 || typeof value !== "object" || value === null) return 0;
  return required.filter((key) => !(key in value)).length / required.length;
}
