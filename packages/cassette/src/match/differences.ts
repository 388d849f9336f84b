import { isRecord } from "../exchange/json-text.ts";
import type { Shape } from "./shape.ts";

/** Where two requests part: `body.invoice_lines.0.quantity`, with both values as JSON. */
export interface Difference {
  readonly place: string;
  readonly recorded: string;
  readonly asked: string;
}

/** Every difference between a recorded request and one that is asked for. */
export function differencesOf(recorded: Shape, asked: Shape): readonly Difference[] {
  return [
    ...compare("method", recorded.method, asked.method),
    ...compare("path", recorded.path, asked.path),
    ...compare("query", singles(recorded.query), singles(asked.query)),
    ...compare("body", recorded.body, asked.body),
  ];
}

/** A parameter that stands once is told without its list. */
const singles = (query: Shape["query"]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );

function compare(place: string, recorded: unknown, asked: unknown): readonly Difference[] {
  if (recorded === asked) return [];
  const ours = childrenOf(recorded);
  const theirs = childrenOf(asked);
  if (
    ours === undefined ||
    theirs === undefined ||
    Array.isArray(recorded) !== Array.isArray(asked)
  ) {
    return [{ place, recorded: tell(recorded), asked: tell(asked) }];
  }
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((key) =>
    compare(`${place}.${key}`, own(ours, key), own(theirs, key)),
  );
}

/** A key may be called `valueOf`. */
const own = (parts: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(parts, key) ? parts[key] : undefined;

/** What has parts, by key or index. */
function childrenOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isRecord(value) ? value : undefined;
}

const LONGEST = 120;

function tell(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
