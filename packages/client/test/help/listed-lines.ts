import type { HttpRequest, HttpResponse } from "@centime/core";
import type { Change } from "@centime/core/changelogs";
import type { ListedLedgerEntryLine } from "@centime/core/ledger-entry-lines";
import type { Client } from "../../src/bare.ts";
import { bareClient, fakeTransport, json } from "./fake-transport.ts";
import { queryOf } from "./listed-journals.ts";

/** A list of ledger entry lines and its changelog, on a server that filters, sorts and pages as the API does. */
export interface ListedLines {
  readonly client: Client;
  /** The queries of the list that were sent, in order. */
  readonly asked: Record<string, string>[];
  /** The lines by their ids. */
  readonly lines: Map<number, ListedLedgerEntryLine>;
  /** The events that the changelog shows, in any order. */
  readonly events: Change[];
  add(id: number, date: string): void;
}

/** May answer something else to the request number `index`, from 0 on. */
type Instead = (index: number, request: HttpRequest) => HttpResponse | undefined;

export function listedLines(instead: Instead = () => undefined): ListedLines {
  const lines = new Map<number, ListedLedgerEntryLine>();
  const events: Change[] = [];
  const asked: Record<string, string>[] = [];
  let requests = 0;
  const { transport } = fakeTransport((request) => {
    const query = queryOf(request);
    const isList = !request.url.includes("changelogs");
    if (isList) asked.push(query);
    const odd = instead(requests++, request);
    if (odd !== undefined) return odd;
    return isList ? answerList([...lines.values()], query) : answerChanges(events, query);
  });
  return {
    client: bareClient(transport),
    asked,
    lines,
    events,
    add: (id, date) => lines.set(id, line(id, date)),
  };
}

type Row = Readonly<Record<string, unknown>> & { readonly id: number };
type Condition = { field: string; operator: string; value: string | string[] };

function answerList(rows: readonly object[], query: Record<string, string>): HttpResponse {
  const conditions: Condition[] = JSON.parse(query["filter"] ?? "[]");
  const { sort = "-id", limit = "20", cursor } = query;
  const field = sort.replace("-", "");
  const key = (row: Row) => [row[field] as string | number, row.id] as const;
  const sign = sort.startsWith("-") ? -1 : 1;
  const compare = (one: readonly unknown[], other: readonly unknown[]): number =>
    sign * (order(one[0], other[0]) || order(one[1], other[1]));
  const fitting = (rows as Row[])
    .filter((row) => conditions.every((condition) => fits(row, condition)))
    .sort((one, other) => compare(key(one), key(other)));
  const after = cursor === undefined ? undefined : JSON.parse(cursor);
  const left = after ? fitting.filter((row) => compare(key(row), after) > 0) : fitting;
  const items = left.slice(0, Number(limit));
  const has_more = left.length > items.length;
  const last = items.at(-1);
  return json({
    items,
    has_more,
    next_cursor: has_more && last !== undefined ? JSON.stringify(key(last)) : null,
  });
}

const order = (one: unknown, other: unknown): number =>
  (one as string) < (other as string) ? -1 : Number((one as string) > (other as string));

function fits(row: Row, { field, operator, value }: Condition): boolean {
  const own = String(row[field]);
  if (operator === "in") return value.includes(own);
  const compared = typeof row[field] === "number" ? Number(own) - Number(value) : order(own, value);
  return operator === "gteq" ? compared >= 0 : compared < 0;
}

function answerChanges(events: readonly Change[], query: Record<string, string>): HttpResponse {
  const { start_date = "", cursor, limit = "20" } = query;
  const from = Date.parse(start_date);
  const ordered = [...events].sort((one, other) => order(one.processed_at, other.processed_at));
  const at = cursor === undefined ? undefined : Number(cursor);
  const left = ordered.filter(({ processed_at }) => Date.parse(processed_at) >= (at ?? from));
  const items = left.slice(0, Number(limit));
  const next = left[items.length];
  return json({
    items,
    has_more: next !== undefined,
    next_cursor: next === undefined ? null : String(Date.parse(next.processed_at)),
  });
}

const line = (id: number, date: string): ListedLedgerEntryLine => ({
  id,
  debit: "12.0",
  credit: "0.0",
  label: `n° ${id}`,
  categories: [],
  ledger_account: { id: 1, number: "411", url: "https://example.test/1" },
  journal: { id: 1, url: "https://example.test/1" },
  date,
  ledger_entry: { id },
  lettered_ledger_entry_lines: { ids: [], url: "https://example.test/1" },
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
});
