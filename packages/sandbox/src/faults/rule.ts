import { catalogue } from "@centime/core/catalogue";
import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";

/** Which requests a rule matches: one operation's, those of a method and path, or by a function. */
export type FaultMatch =
  | string
  | { readonly method?: string | undefined; readonly path?: string | undefined }
  | ((request: Request) => boolean);

/** What goes wrong: exactly one thing. */
export type Fault =
  /** The response has this status, in the API's form; nothing is carried out. */
  | { readonly status: number }
  /** The response comes so many milliseconds of real time later. */
  | { readonly delay: number }
  /** The connection breaks: before the request is carried out, or (`"after"`) afterwards. */
  | { readonly reset: true | "after" }
  /** The request is carried out, and its response ends after so many bytes. */
  | { readonly truncate: number }
  /** The response is a page with status 200, like a login's; nothing is carried out. */
  | { readonly html: true | string };

/** A fault, and the requests that it is applied to. */
export type FaultRule = Fault & {
  /**
   * An operation's name, `{ method, path }` with `*` for anything in `path`, or a function. Default:
   * every request.
   */
  readonly match?: FaultMatch | undefined;
  /** How many requests it is applied to. Default: all. */
  readonly times?: number | undefined;
  /** How many matching requests pass first. Default: none. */
  readonly after?: number | undefined;
};

const count = () => v.pipe(v.number(), v.integer(), v.minValue(0));

const when = () => ({
  match: v.optional(
    v.union([
      v.string(),
      v.strictObject({ method: v.optional(v.string()), path: v.optional(v.string()) }),
      v.custom<(request: Request) => boolean>((value) => typeof value === "function", "a function"),
    ]),
  ),
  times: v.optional(count()),
  after: v.optional(count()),
});

const status = () => v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599));

const faultRule = () =>
  v.union([
    v.strictObject({ ...when(), status: status() }),
    v.strictObject({ ...when(), delay: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
    v.strictObject({ ...when(), reset: v.union([v.literal(true), v.literal("after")]) }),
    v.strictObject({ ...when(), truncate: count() }),
    v.strictObject({ ...when(), html: v.union([v.literal(true), v.string()]) }),
  ]);

/** Reads a rule and its matcher; the error says what is wrong with an invalid one. */
export function readFaultRule(value: unknown): Result<ReadRule, string> {
  const result = v.safeParse(faultRule(), value);
  if (!result.success) return err(INVALID);
  const rule = result.output;
  const matches = toMatcher(rule.match);
  return matches === undefined
    ? err(`A fault rule matches an operation that does not exist: ${rule.match}`)
    : ok({ rule, matches });
}

const INVALID =
  "A fault rule has one of status (400 to 599), delay, reset, truncate and html, and may have match, times and after";

/** A valid rule. */
export interface ReadRule {
  readonly rule: FaultRule;
  readonly matches: Matcher;
}

/** Whether a rule matches a request. */
type Matcher = (request: Request) => boolean;

/** The matcher of a rule; `undefined` for an unknown operation. */
function toMatcher(match: FaultMatch | undefined): Matcher | undefined {
  if (match === undefined) return () => true;
  if (typeof match === "function") return match;
  if (typeof match === "string") return operationMatcher(match);
  const { method, path } = match;
  const texts = path?.split("*");
  return (request) =>
    (method === undefined || request.method === method.toUpperCase()) &&
    (texts === undefined || hasInOrder(pathFrom(request), texts));
}

function operationMatcher(name: string): Matcher | undefined {
  if (!Object.hasOwn(catalogue, name)) return undefined;
  const { method, path } = catalogue[name as keyof typeof catalogue].info;
  const template = path.split("/");
  // `/customer_invoices/import` fits `/customer_invoices/{id}`, and is another operation.
  const others = Object.values(catalogue)
    .filter(({ info }) => info.path !== path && !info.path.includes("{"))
    .map(({ info }) => info.path);
  return (request) =>
    request.method === method &&
    fits(template, pathFrom(request)) &&
    !others.includes(pathFrom(request));
}

const pathFrom = ({ url }: Request): string => new URL(url).pathname;

/**
 * Whether a path consists of these texts with anything between them. Each is looked for once, where the one
 * before ends: going back never helps.
 */
function hasInOrder(path: string, texts: readonly string[]): boolean {
  const [first = "", ...others] = texts;
  const last = others.pop();
  if (last === undefined) return path === first;
  let at = first.length;
  if (!path.startsWith(first)) return false;
  for (const text of others) {
    const found = path.indexOf(text, at);
    if (found < 0) return false;
    at = found + text.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** Whether a path has the segments of a template; a parameter is any one that is not empty. */
function fits(template: readonly string[], path: string): boolean {
  const segments = path.split("/");
  return (
    segments.length === template.length &&
    template.every((part, index) =>
      part.startsWith("{") ? segments[index] !== "" : segments[index] === part,
    )
  );
}
