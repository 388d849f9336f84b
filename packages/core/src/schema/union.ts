import type * as v from "valibot";
import { isObject } from "../is-object.ts";
import { custom } from "./custom.ts";
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
export const union = <Output>(
  options: readonly Schema<Output>[],
  tag?: string,
): UnionSchema<Output> =>
  custom("union", { options, tag }, (value, _refuse, run) => {
    const tagged = options.filter((option) => tag !== undefined && tagFits(option, tag, value));
    return run(closest(tagged.length === 0 ? options : tagged, value), value);
  });

/** Whether `option` accepts the value of `tag` in `value`. */
const tagFits = ({ entries }: ObjectLike, tag: string, value: unknown): boolean => {
  const entry = entries?.[tag];
  return entry !== undefined && isObject(value) && distance(entry, value[tag]) === 0;
};

/** The first branch that fits, else the one that comes closest. */
function closest(options: readonly v.GenericSchema[], value: unknown): v.GenericSchema {
  const distances = options.map((option) => distance(option, value));
  return options[distances.indexOf(Math.min(...distances))] as v.GenericSchema;
}

/** How far a value is from a schema: an issue is a step, and a key that is not there at all two. */
function distance(schema: v.GenericSchema, value: unknown): number {
  const { issues = [] } = schema["~run"]({ value }, {});
  return issues.length + issues.filter(({ expected }) => expected === "required").length;
}
