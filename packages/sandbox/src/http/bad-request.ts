import type { CallInput, Issue } from "@centime/core";

/** The body of a 400 that names the field. */
export interface BadRequestBody {
  readonly message: string;
  readonly field?: string;
  readonly payload?: string;
  readonly code: string;
}

/** Describes an invalid request as the API does: the first problem only. */
export function badRequestBody(issues: readonly Issue[], input: CallInput): BadRequestBody {
  const [issue] = issues;
  if (issue === undefined) return { message: "The request is invalid", code: "ValidateError" };
  const { message, path } = issue;
  const payload = payloadAt(path, input);
  return {
    message,
    ...(path === "" ? {} : { field: path }),
    ...(payload === undefined ? {} : { payload }),
    code: toApiCode(issue),
  };
}

/** The API's code of a problem. All that depends on the words of an issue is here. */
function toApiCode({ message, expected, received }: Issue): string {
  if (message.endsWith("unknown key")) return "NotExistPropertyDefinition";
  if (message.endsWith("required")) return "NotExistRequiredKey";
  if (received === "null") return "NotNullError";
  if (expected.startsWith("date")) return "InvalidDateFormat";
  if (expected.startsWith("timestamp")) return "InvalidDateTimeFormat";
  if (expected.includes("email")) return "InvalidEmailFormat";
  if (expected.includes("uuid")) return "InvalidUUIDFormat";
  if (expected.startsWith("/")) return "InvalidPattern";
  if (expected.includes('"')) return "NotEnumInclude";
  const isList = received === "list";
  const isText = /^string|^"/.test(received);
  if (/^(>=|at least)/.test(expected)) {
    if (isList) return "LessThanMinItems";
    return isText ? "LessThanMinLength" : "LessThanMinimum";
  }
  if (/^(<=|at most)/.test(expected)) {
    if (isList) return "MoreThanMaxItems";
    return isText ? "MoreThanMaxLength" : "MoreThanMaximum";
  }
  return "ValidateError";
}

const LONGEST_PAYLOAD = 100;

/** The invalid value, as text; `undefined` when it is absent, an object or a list. */
function payloadAt(path: string, { body, query, path: parameters }: CallInput): string | undefined {
  const found = [body, query, parameters]
    .map((part) => valueAt(part, path.split(".")))
    .find((value) => value !== undefined);
  if (found === undefined || typeof found === "object") return undefined;
  return String(found).slice(0, LONGEST_PAYLOAD);
}

function valueAt(part: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, part);
}
