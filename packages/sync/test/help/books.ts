import { createSandbox, type Sandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { type Client, collect, createClient, type PageCall } from "centime";
import { type Kysely, sql } from "kysely";
import * as assert from "uvu/assert";
import type { CallFailure, Database, Part } from "../../src/index.ts";
import { TABLES } from "../../src/tables/index.ts";
import { type ChildTable, type WithId, wantedParts } from "../../src/tables/table.ts";

/** A company in a sandbox whose clock is the machine's, and a client without a budget. */
export function createCompany(): { readonly sandbox: Sandbox; readonly client: Client } {
  const sandbox = createSandbox({ seed: 42, now: () => new Date(), rateLimit: "off" });
  const client = clientOf(sandbox);
  return { sandbox, client };
}

export const clientOf = (sandbox: Sandbox): Client =>
  createClient({
    token: sandbox.token,
    transport: sandboxTransport(sandbox),
    rateLimit: false,
  });

type Item = Readonly<Record<string, unknown>> & { readonly id: number };

type AssignedCategory = { readonly id: number; readonly weight: string };

/**
 * What a copy has of a record. The labels of categories are in the table of categories, and what is assigned
 * is kept with `categories` alone. A record that is given the categories that it has is updated, which no
 * changelog tells.
 */
const comparable = (item: Item, parts: readonly Part[], isCategorized = false): unknown => {
  const { categories, updated_at } = item;
  const assigned = Array.isArray(categories)
    ? categories.map(({ id, weight }: AssignedCategory) => ({ id, weight }))
    : categories;
  const kept = {
    categories: parts.includes("categories") ? assigned : undefined,
    updated_at: isCategorized ? undefined : updated_at,
  };
  return JSON.parse(
    JSON.stringify({ ...item, ...kept }, (key, value) =>
      isGenerated(key, value) ? undefined : value,
    ),
  );
};

/** What the server makes anew at each reading, of the names that other records have by then. */
const isGenerated = (key: string, value: unknown): boolean =>
  /url$|^filename$/.test(key) || (key === "label" && /\(label généré\)/.test(String(value)));

const byId = (one: { id: number }, other: { id: number }): number => one.id - other.id;

/** Compares the copy with the server's books, table by table, and each record's parts. */
export async function assertTrue(
  client: Client,
  db: Kysely<Database>,
  parts: readonly Part[] = [],
): Promise<void> {
  for (const table of TABLES) {
    const listed = await listAll(client, table.list({ limit: 100 } as never));
    const { rows } = await sql<{ data: Item }>`
      select data from ${sql.table(table.name)} order by id`.execute(db);
    const isCategorized = table.children?.some(({ part }) => part === "categories");
    const shown = (item: Item) => comparable(item, parts, isCategorized);
    assertSame(
      table.name,
      rows.map(({ data }) => shown(data)),
      listed.map(shown),
    );
    for (const child of wantedParts(table, parts)) await assertPart(client, db, listed, child);
  }
}

async function assertPart(
  client: Client,
  db: Kysely<Database>,
  records: readonly Item[],
  { name, parent, part, list, own, included }: ChildTable,
): Promise<void> {
  const { rows } = await sql<{ parent: number; data: Item }>`
    select ${sql.ref(parent)} as parent, data from ${sql.table(name)}
    order by 1, id`.execute(db);
  // Lines that come along with a list lack the fields that only the request for them has; a match shows a
  // transaction, and a category itself, which have tables of their own.
  const isBrief = included !== undefined || part === "matches" || part === "categories";
  const shown = ({ data }: { readonly data: Item }, id: number) =>
    isBrief ? [id, data.id, data["weight"]] : [id, comparable(data, [])];
  const expected: unknown[] = [];
  for (const record of records) {
    const items = list ? await listAll(client, list(record.id)) : (own?.(record as never) ?? []);
    const sorted = [...items].sort(byId) as Item[];
    expected.push(...sorted.map((data) => shown({ data }, record.id)));
  }
  const kept = rows.map((row) => shown(row, Number(row.parent)));
  assertSame(name, kept, expected);
}

/** The keys of objects in one order: a database has its own. */
const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Says which rows are not the same: of long lists, nobody reads the difference. */
function assertSame(name: string, kept: readonly unknown[], expected: readonly unknown[]): void {
  const texts = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row, inOrder));
  const [one, other] = [texts(kept), texts(expected)];
  const differing = [
    ...one.filter((text) => !other.includes(text)).map((text) => `copy:   ${text}`),
    ...other.filter((text) => !one.includes(text)).map((text) => `server: ${text}`),
  ];
  assert.is(differing.slice(0, 4).join("\n"), "", `${name}:\n${differing.slice(0, 4).join("\n")}`);
  assert.is(kept.length, expected.length, name);
}

/** A whole list, in the order of the ids. */
async function listAll(
  client: Client,
  call: PageCall<WithId, CallFailure>,
): Promise<readonly Item[]> {
  const listed = await collect(client, call);
  if (listed.isErr()) throw new Error(listed.error.message);
  return [...listed.value].sort(byId) as Item[];
}
