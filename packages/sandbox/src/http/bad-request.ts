import type { CallInput, Issue } from "@centime/core";

/** The usual body of an error. */
interface ErrorBody {
  readonly error: string;
  readonly status: number;
}

/** Where a filter names a field: one that the list does not have is refused in words of its own. */
const FILTERED_FIELD = /^filter\.\d+\.field$/;

/** The body of a 400 that names the field. */
export interface BadRequestBody {
  readonly message: string;
  readonly field?: string;
  readonly payload?: string;
  readonly code: string;
}

/** Describes an invalid request as the API does: the first problem only. */
export function badRequestBody(
  issues: readonly Issue[],
  input: CallInput,
): BadRequestBody | ErrorBody {
  const [issue] = issues;
  if (issue === undefined) return { message: "The request is invalid", code: "ValidateError" };
  const { message, path, code } = issue;
  const value = valueAt(path, input);
  if (code === "member" && FILTERED_FIELD.test(path)) {
    return { error: `Field "${value}" is not allowed for filter.`, status: 400 };
  }
  const isShown = path !== "" && value !== undefined && typeof value !== "object";
  return {
    message,
    ...(path === "" ? {} : { field: path }),
    ...(isShown ? { payload: String(value).slice(0, LONGEST_PAYLOAD) } : {}),
    code: toApiCode(issue, value),
  };
}

const LONGEST_PAYLOAD = 100;

/** The API's code of a problem with a value. */
function toApiCode({ code, expected }: Issue, value: unknown): string {
  if (value === null && code !== "unknown-key") return "NotNullError";
  switch (code) {
    case "unknown-key":
      return "NotExistPropertyDefinition";
    case "missing":
      return "NotExistRequiredKey";
    case "member":
      return "NotEnumInclude";
    case "format":
      return FORMATS.find(([start]) => expected.startsWith(start))?.[1] ?? "InvalidPattern";
    case "length": {
      const what = Array.isArray(value) ? "Items" : "Length";
      return isTooLow(expected) ? `LessThanMin${what}` : `MoreThanMax${what}`;
    }
    case "range":
      return isTooLow(expected) ? "LessThanMinimum" : "MoreThanMaximum";
    default:
      return "ValidateError";
  }
}

/** The formats by what an issue expects, since its code does not distinguish them; the others are patterns. */
const FORMATS = [
  ["date", "InvalidDateFormat"],
  ["timestamp", "InvalidDateTimeFormat"],
  ["e-mail", "InvalidEmailFormat"],
  ["uuid", "InvalidUUIDFormat"],
  ["url", "ValidateError"],
] as const;

/** Whether a bound is a lower one: `at least 1`, or a text that is not empty. */
const isTooLow = (expected: string): boolean => !expected.startsWith("at most");

/** The value that an issue is about; `undefined` when it is absent. */
const valueAt = (path: string, { body, query, path: parameters }: CallInput): unknown =>
  [body, query, parameters]
    .map((part) => memberAt(part, path === "" ? [] : path.split(".")))
    .find((value) => value !== undefined);

function memberAt(part: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, part);
}
