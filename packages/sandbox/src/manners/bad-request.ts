import type { CallInput, Issue } from "@centime/core";

/** The body of a 400 that names the field. */
export interface BadRequestBody {
  readonly message: string;
  readonly field?: string;
  readonly payload?: string;
  readonly code: string;
}

/** Says what is wrong with a request as the API does: the first problem only. */
export function badRequestBody(issues: readonly Issue[], input: CallInput): BadRequestBody {
  const [issue] = issues;
  if (issue === undefined) return { message: "The request is invalid", code: "ValidateError" };
  const { message, path } = issue;
  const payload = payloadAt(path, input);
  return {
    message,
    ...(path === "" ? {} : { field: path }),
    ...(payload === undefined ? {} : { payload }),
    code: codeOf(issue),
  };
}

/** The API's code of a problem: the first rule that fits. */
const CODES: readonly (readonly [code: string, fits: (issue: Issue) => boolean])[] = [
  ["NotExistPropertyDefinition", ({ message }) => message.endsWith("unknown key")],
  ["NotExistRequiredKey", ({ message }) => message.endsWith("required")],
  ["NotNullError", ({ received }) => received === "null"],
  ["InvalidDateFormat", ({ expected }) => expected.startsWith("date")],
  ["InvalidDateTimeFormat", ({ expected }) => expected.startsWith("timestamp")],
  ["InvalidEmailFormat", ({ expected }) => expected.includes("email")],
  ["InvalidUUIDFormat", ({ expected }) => expected.includes("uuid")],
  ["InvalidPattern", ({ expected }) => expected.startsWith("/")],
  ["NotEnumInclude", ({ expected }) => expected.includes('"')],
  ["LessThanMinItems", ({ expected, received }) => isLow(expected) && received === "list"],
  ["MoreThanMaxItems", ({ expected, received }) => isHigh(expected) && received === "list"],
  ["LessThanMinLength", ({ expected, received }) => isLow(expected) && isText(received)],
  ["MoreThanMaxLength", ({ expected, received }) => isHigh(expected) && isText(received)],
  ["LessThanMinimum", ({ expected }) => isLow(expected)],
  ["MoreThanMaximum", ({ expected }) => isHigh(expected)],
];

const codeOf = (issue: Issue): string =>
  CODES.find(([, fits]) => fits(issue))?.[0] ?? "ValidateError";

const isLow = (expected: string): boolean => /^(>=|at least)/.test(expected);
const isHigh = (expected: string): boolean => /^(<=|at most)/.test(expected);
const isText = (received: string): boolean => /^string|^"/.test(received);

const LONGEST_PAYLOAD = 100;

/** The value that is wrong, as text; `undefined` when it is absent or has parts. */
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
