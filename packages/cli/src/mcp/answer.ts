import { mayHaveHappened } from "centime";
import type { AnyFailure, AnyOperation } from "../catalogue/operations.ts";

/** What a tool returns. */
export interface Answer {
  [key: string]: unknown;
  readonly content: { readonly type: "text"; readonly text: string }[];
  readonly isError?: boolean;
}

/** Characters of JSON that an answer has at most: some 10,000 tokens. */
export const MOST_CHARACTERS = 40_000;

/** Returns a value as JSON; one that is too long is cut, and says how to go on. */
export function answer(value: unknown): Answer {
  const text = JSON.stringify(value) ?? "null";
  return textAnswer(text.length <= MOST_CHARACTERS ? text : cut(value, text));
}

/** A failure as data, with what to do next. */
export function failed(failure: AnyFailure, operation?: AnyOperation): Answer {
  const { kind, message, status, issues, existingId, field } = failure as AnyFailure &
    Readonly<Record<string, unknown>>;
  const next = nextStep(failure, operation);
  const text = JSON.stringify({ kind, message, status, issues, existingId, field, next });
  return { ...textAnswer(text), isError: true };
}

const textAnswer = (text: string): Answer => ({ content: [{ type: "text", text }] });

function cut(value: unknown, text: string): string {
  const { items, ...rest } = Object(value) as { items?: unknown };
  if (!Array.isArray(items)) {
    const next = "ask for fewer fields";
    return JSON.stringify({ cut: true, next, start: text.slice(0, MOST_CHARACTERS / 2) });
  }
  let length = 1000;
  let shown = 0;
  for (const item of items) {
    length += JSON.stringify(item).length + 1;
    if (length > MOST_CHARACTERS) break;
    shown += 1;
  }
  // The next cursor would pass over what is not shown.
  const { next_cursor: _, ...others } = rest as { next_cursor?: unknown };
  const next = `${shown} of the page's ${items.length} items are shown: run it again with the same cursor and limit ${Math.max(1, shown)}, or ask for fewer fields, to go on`;
  return JSON.stringify({ items: items.slice(0, shown), ...others, cut: true, next });
}

function nextStep(failure: AnyFailure, operation: AnyOperation | undefined): string {
  const isWrite = operation !== undefined && operation.info.method !== "GET";
  if (isWrite && mayHaveHappened(failure as never)) {
    return "it may have been done all the same: read what there is before you run it again";
  }
  const scopes = operation?.info.scopes.join(" or ");
  return NEXT[failure.kind]?.(scopes) ?? "tell the user what the API said";
}

const NEXT: Readonly<Record<string, (scopes?: string) => string>> = {
  InvalidInput: () =>
    "nothing was sent: correct what the issues name; describe_operation has the schema",
  InvalidFile: () => "nothing was sent: correct the file, or ask the user for it",
  UnknownOperation: () => "search_operations finds its name",
  WriteRefused: () => "tell the user: nothing was sent",
  BadRequest: () => "correct the input; describe_operation has the schema",
  Unauthorized: () => "tell the user that the token is missing, wrong or expired",
  Forbidden: (scopes) =>
    `tell the user that the token needs the scope ${scopes ?? "of the operation"}`,
  NotFound: () => "look for the id with a list",
  Conflict: () => "it exists, or it is not ready yet: read it",
  UnprocessableEntity: () => "correct what the message names",
  RateLimited: () => "wait a few seconds, and run it again",
  ServerError: () => "run it again later",
  TransportFailure: () => "run it again later",
};
