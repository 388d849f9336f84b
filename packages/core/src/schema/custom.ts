import type * as v from "valibot";

/** Says what is wrong, at a path below the value that is checked. */
export type Refuse = (expected: string, input: unknown, ...path: (string | number)[]) => void;

/** Runs a schema on a part of the value, and hands its issues on below a path; answers its output. */
export type Run = (
  schema: v.GenericSchema,
  value: unknown,
  ...path: (string | number)[]
) => unknown;

/**
 * A schema that speaks valibot's protocol, and so stands wherever one of valibot's stands, without
 * bundling any of it. `check` says what is wrong, and answers the output.
 */
export const custom = <Output, Extra extends object>(
  type: string,
  extra: Extra,
  check: (value: unknown, refuse: Refuse, run: Run) => unknown,
): v.GenericSchema<unknown, Output> & Extra => {
  const run = ({ value }: { readonly value: unknown }, config = {}) => {
    const issues: object[] = [];
    const refuse: Refuse = (expected, input, ...keys) => {
      issues.push({ type, expected, input, path: pathOf(keys), message: expected });
    };
    const inner: Run = (schema, part, ...keys) => {
      const result = schema["~run"]({ value: part }, config);
      for (const issue of result.issues ?? []) {
        issues.push({ ...issue, path: [...pathOf(keys), ...(issue.path ?? [])] });
      }
      return result.value;
    };
    const output = check(value, refuse, inner);
    return issues.length > 0 ? { value: output, issues } : { typed: true, value: output };
  };
  const standard = { version: 1, vendor: "valibot", validate: (value: unknown) => run({ value }) };
  const schema = { kind: "schema", type, expects: type, "~standard": standard, "~run": run };
  return { ...schema, ...extra } as never;
};

const pathOf = (keys: readonly (string | number)[]) => keys.map((key) => ({ key }));
