import * as v from "valibot";

// What the page and the frame say to each other. Code in the frame may be a stranger's, so whatever comes
// from there is read by these schemas, and shown as text.

/** What of the company goes wrong while it is switched on. */
export const FAULTS = ["rate-limit", "server-error", "slow", "lost"] as const;

export type FaultName = (typeof FAULTS)[number];

/** What is set beside the code. */
export interface Settings {
  readonly faults: readonly FaultName[];
  /** How many requests each fault is applied to, from the beginning of a run; 0 for all. */
  readonly strikes: number;
  /** How many times as large as usual a new company is. */
  readonly scale: number;
  /** Whether a run goes on with the company of the one before. */
  readonly keep: boolean;
}

/** What the page says to the worker, through the frame. */
export type Command =
  | { readonly kind: "run"; readonly code: string; readonly settings: Settings }
  | { readonly kind: "settings"; readonly settings: Settings }
  /** Moves the company's time to so many days after its beginning. */
  | { readonly kind: "travel"; readonly day: number }
  /** Asks for `alive`: code that loops does not let the worker say it. */
  | { readonly kind: "alive?" }
  /** A part that the worker needs, as the text of a module. */
  | { readonly kind: "part"; readonly name: string; readonly code: string };

const LONGEST = 20_000;
const text = () => v.pipe(v.string(), v.maxLength(LONGEST));
const short = () => v.pipe(v.string(), v.maxLength(500));
const amount = () => v.pipe(v.number(), v.finite());

const request = () =>
  v.strictObject({
    method: short(),
    path: text(),
    query: v.pipe(v.array(v.tuple([short(), text()])), v.maxLength(100)),
    body: text(),
    /** The catalogue's name for it. */
    operation: v.nullable(short()),
    /** `null` when the connection broke. */
    status: v.nullable(amount()),
    response: text(),
    milliseconds: amount(),
    /** 1 for the first attempt of a call. */
    attempt: amount(),
  });

const line = () =>
  v.strictObject({
    account: short(),
    label: short(),
    /** In cents: above zero for a debit, below for a credit. */
    cents: amount(),
    /** What lines that are lettered together share. */
    lettering: v.nullable(amount()),
  });

const entry = () =>
  v.strictObject({
    id: amount(),
    date: short(),
    journal: short(),
    label: short(),
    lines: v.pipe(v.array(line()), v.maxLength(200)),
  });

const document = () =>
  v.strictObject({
    id: amount(),
    number: short(),
    label: short(),
    status: short(),
    total: short(),
    remaining: short(),
    deadline: short(),
  });

const books = () =>
  v.strictObject({
    /** The company's time, such as `2026-07-01T09:00:00.250Z`. */
    now: short(),
    /** Days since the company's beginning. */
    day: amount(),
    /** What was written since the company's beginning, newest first; `more` are left out. */
    entries: v.pipe(v.array(entry()), v.maxLength(50)),
    documents: v.pipe(v.array(document()), v.maxLength(50)),
    more: amount(),
    /** How many of the latest invoices have each status. */
    statuses: v.pipe(v.array(v.tuple([short(), amount()])), v.maxLength(30)),
  });

const message = () =>
  v.variant("kind", [
    v.strictObject({ kind: v.literal("ready") }),
    v.strictObject({ kind: v.literal("needs"), part: short() }),
    v.strictObject({ kind: v.literal("started") }),
    v.strictObject({
      kind: v.literal("output"),
      level: v.picklist(["log", "warn", "error"]),
      text: text(),
    }),
    v.strictObject({ kind: v.literal("request"), request: request() }),
    v.strictObject({ kind: v.literal("books"), books: books() }),
    v.strictObject({ kind: v.literal("ended"), milliseconds: amount() }),
    v.strictObject({
      kind: v.literal("failed"),
      text: text(),
      /** The line of the code, from 1. */
      line: v.nullable(amount()),
    }),
    v.strictObject({ kind: v.literal("alive") }),
    /** The frame has ended the worker: it says too much, or cannot be loaded. */
    v.strictObject({ kind: v.literal("stopped"), reason: v.picklist(["flood", "broken"]) }),
  ]);

/** What the frame says to the page. */
export type Message = v.InferOutput<ReturnType<typeof message>>;
export type Books = v.InferOutput<ReturnType<typeof books>>;
export type Entry = Books["entries"][number];
export type SentRequest = v.InferOutput<ReturnType<typeof request>>;

const schema = message();

/** Reads what came from the frame; nothing when it is none of the messages. */
export function readMessage(data: unknown): Message | undefined {
  const read = v.safeParse(schema, data);
  return read.success ? read.output : undefined;
}

/** Shortens a text to what a message may hold. */
export const clipped = (text: string, longest = LONGEST): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
