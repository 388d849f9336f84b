import * as v from "valibot";

/** Which requests a rule is about: all of them, one operation's, some by method and path, or by code. */
export type FaultMatch =
  | string
  | { readonly method?: string | undefined; readonly path?: string | undefined }
  | ((request: Request) => boolean);

/** What goes wrong: exactly one thing. */
export type Fault =
  /** The answer is this status in the API's form; nothing is carried out. */
  | { readonly status: number }
  /** The answer comes so many milliseconds later, by the clock on the wall. */
  | { readonly delay: number }
  /** The connection breaks: before the request is carried out, or (`"after"`) when it has been. */
  | { readonly reset: true | "after" }
  /** The request is carried out, and its answer ends after so many bytes. */
  | { readonly truncate: number }
  /** The answer is a page with status 200, as a login would be; nothing is carried out. */
  | { readonly html: true | string };

/** When something goes wrong, and what. */
export type FaultRule = Fault & {
  /** An operation's name, or `{ method, path }`, where a `*` in `path` stands for anything. */
  readonly match?: FaultMatch | undefined;
  /** How many requests it strikes. Default: all. */
  readonly times?: number | undefined;
  /** How many requests that match it lets pass first. Default: none. */
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

/** Reads a rule; throws a `TypeError` when it is none, or when it asks for several faults at once. */
export function readFaultRule(value: unknown): FaultRule {
  const result = v.safeParse(faultRule(), value);
  if (result.success) return result.output;
  throw new TypeError(
    "A fault rule has one of status (400 to 599), delay, reset, truncate and html, and may have match, times and after",
  );
}
