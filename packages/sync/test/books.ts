import { createSandbox, type Sandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { type Client, collect, createClient } from "centime";
import { type Kysely, sql } from "kysely";
import * as assert from "uvu/assert";
import type { Database } from "../src/index.ts";
import { TABLES } from "../src/tables/index.ts";

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

/** URLs of files are signed anew at each reading. */
const withoutUrls = (item: unknown): unknown =>
  JSON.parse(JSON.stringify(item, (key, value) => (/url$/.test(key) ? undefined : value)));

const byId = (one: { id: number }, other: { id: number }): number => one.id - other.id;

/** Compares the copy with the server's books, table by table. */
export async function assertTrue(client: Client, db: Kysely<Database>): Promise<void> {
  for (const table of TABLES) {
    const listed = await collect(client, table.list({ limit: 100 } as never));
    if (listed.isErr()) throw new Error(`${table.name}: ${listed.error.message}`);
    const { rows } = await sql<{ data: Item }>`
      select data from ${sql.table(table.name)} order by id`.execute(db);
    assert.equal(
      rows.map(({ data }) => withoutUrls(data)),
      [...listed.value].sort(byId).map(withoutUrls),
      table.name,
    );
  }
}
