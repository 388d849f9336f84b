import * as v from "valibot";

// Checks for `v.pipe`, in words of ours. They speak valibot's protocol and bundle none of its messages.

function check<Input>(
  type: string,
  requirement: unknown,
  expects: string,
  fits: (value: Input) => boolean,
): v.GenericValidation<Input> {
  const run = (dataset: v.OutputDataset<Input, v.BaseIssue<unknown>>) => {
    const { value, issues = [] } = dataset;
    if (!dataset.typed || fits(value as Input)) return dataset;
    const issue = { kind: "validation", type, expected: expects, input: value, message: expects };
    return { ...dataset, issues: [...issues, issue] };
  };
  return { kind: "validation", type, requirement, expects, async: false, "~run": run } as never;
}

/** A text that matches a pattern. */
export const pattern = (regex: RegExp): v.GenericValidation<string> =>
  check("regex", regex, String(regex), (text) => regex.test(text));

/** A day: `"2026-01-31"`. */
export const isoDate = (): v.GenericValidation<string> =>
  check("iso_date", v.ISO_DATE_REGEX, "date (YYYY-MM-DD)", (text) => v.ISO_DATE_REGEX.test(text));

/** A moment, RFC 3339: `"2026-01-31T09:00:00Z"`. */
export const isoTimestamp = (): v.GenericValidation<string> =>
  check("iso_timestamp", v.ISO_TIMESTAMP_REGEX, "timestamp (RFC 3339)", (text) =>
    v.ISO_TIMESTAMP_REGEX.test(text),
  );

/** So many characters or items, or more. */
export const minLength = <Input extends v.LengthInput>(least: number): v.GenericValidation<Input> =>
  check("min_length", least, `at least ${least}`, ({ length }) => length >= least);

/** So many characters or items, or less. */
export const maxLength = <Input extends v.LengthInput>(most: number): v.GenericValidation<Input> =>
  check("max_length", most, `at most ${most}`, ({ length }) => length <= most);
