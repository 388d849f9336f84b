import { TABLES } from "../../src/tables/index.ts";
import type { Statement } from "./life.ts";

/** What a list asked for while its whole is being read. */
interface Reading {
  readonly number: unknown;
  /** The ids of each page, by its URL. */
  readonly pages: Map<string, string>;
  /** The pages that are in the copy. */
  readonly stored: Set<string>;
}

/** Watches what is asked for: what is in the copy for good must not be asked for again. */
export interface Watch {
  asks(url: string): void;
  answers(url: string, body: string): void;
  commits(statements: readonly Statement[]): void;
  /** The requests that were in vain. */
  readonly repeated: readonly string[];
}

/** The path of a part, by the end of its table's name. */
const PARTS: Readonly<Record<string, string>> = {
  invoice_lines: "lines",
  payments: "payments",
  matched_transactions: "matches",
  categories: "categories",
};

const idsOf = (ids: readonly unknown[]): string =>
  ids
    .map(Number)
    .sort((a, b) => a - b)
    .join(" ");

export function watchRequests(): Watch {
  const readings = new Map<unknown, Reading>();
  const done = new Set<string>();
  const repeated: string[] = [];

  const commitState = ([table, number, windows]: readonly unknown[]) => {
    if (windows === null) readings.delete(table);
    else if (readings.get(table)?.number !== number) {
      readings.set(table, { number, pages: new Map(), stored: new Set() });
    }
  };

  const commitRecords = (table: string, { text, values }: Statement) => {
    const reading = readings.get(table);
    if (reading === undefined) return;
    const columns = (/\(([^)]*)\)/.exec(text)?.[1] ?? "").split(",").length;
    const ids = idsOf(values.filter((_, index) => index % columns === 0));
    for (const [url, own] of reading.pages) if (own === ids) reading.stored.add(url);
  };

  const commit = (statement: Statement) => {
    const { text, values } = statement;
    const [, verb, table = ""] = /^\s*(insert into|delete from) "?(\w+)/.exec(text) ?? [];
    if (table === "centime_state") commitState(values);
    else if (table === "centime_pending") {
      const [child, ids] = values as [string, readonly number[]];
      for (const id of ids) done[verb === "delete from" ? "add" : "delete"](`${child} ${id}`);
    } else if (verb === "insert into" && TABLES.some(({ name }) => name === table)) {
      commitRecords(table, statement);
    }
  };

  return {
    repeated,
    asks(url) {
      const [, list = "", id, part = "", query = ""] = partsOf(url);
      const child = `${list.replace(/s$/, "")}_${PARTS[part]} ${id}`;
      const isRepeated =
        id === undefined
          ? readings.get(list)?.stored.has(url)
          : done.has(child) && !query.includes("cursor=");
      if (isRepeated) repeated.push(url);
    },
    answers(url, body) {
      const [, list = "", id] = partsOf(url);
      if (id !== undefined || !body.startsWith("{")) return;
      const { items = [] } = JSON.parse(body) as { items?: readonly { id: number }[] };
      readings.get(list)?.pages.set(url, idsOf(items.map((item) => item.id)));
    },
    commits: (statements) => statements.forEach(commit),
  };
}

/** The list, the record and its part that a URL names, and the query. */
const partsOf = (url: string): readonly (string | undefined)[] =>
  /\/v2\/(\w+)(?:\/(\d+)\/(\w+))?(?:\?(.*))?$/.exec(url) ?? [];
