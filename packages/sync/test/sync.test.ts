import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import { createCustomerInvoice, deleteCustomerInvoice } from "centime/customer-invoices";
import { getCustomers } from "centime/customers";
import { createJournal } from "centime/journals";
import { sql } from "kysely";
import * as assert from "uvu/assert";
import { type OpenDatabase, openDatabase, sync } from "../src/index.ts";
import { TABLES } from "../src/tables/index.ts";
import { assertTrue, createCompany } from "./books.ts";

const syncing = suite("a copy in a folder", { limitMs: 120_000 });

let folder = "";
let copy: OpenDatabase;

syncing.before(async () => {
  folder = await mkdtemp(join(tmpdir(), "centime-sync-"));
  copy = (await openDatabase(folder))._unsafeUnwrap();
});

syncing.before.each(async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not like 'kysely%'`.execute(copy.db);
  await sql.raw(`truncate ${rows.map(({ name }) => name).join(", ")}`).execute(copy.db);
});

syncing.after(async () => {
  await copy.close();
  await rm(folder, { recursive: true });
});

syncing("is the server's books, after the first pass and after changes", async () => {
  const { db } = copy;
  const { sandbox, client } = createCompany();
  (await sync(client, db))._unsafeUnwrap();
  await assertTrue(client, db);

  const [customer] = (await client.send(getCustomers({ limit: 1 })))._unsafeUnwrap().items;
  assert.ok(customer);
  const line = {
    label: "Advice",
    quantity: 2,
    unit: "hour",
    raw_currency_unit_price: "120.00",
    vat_rate: "FR_200",
  } as const;
  const created = await client.send(
    createCustomerInvoice({
      customer_id: customer.id,
      date: "2026-11-02",
      deadline: "2026-12-02",
      draft: true,
      invoice_lines: [line],
    }),
  );
  const { id } = created._unsafeUnwrap();
  (await client.send(createJournal({ code: "OD9", label: "Divers" })))._unsafeUnwrap();
  sandbox.advance(5000);
  const second = (await sync(client, db))._unsafeUnwrap();
  assert.is(second["customer_invoices"]?.written, 1);
  await assertTrue(client, db);
  const { rows } = await sql<{ tax: string }>`
      select tax from customer_invoice_lines where customer_invoice_id = ${id}`.execute(db);
  assert.equal(
    rows.map(({ tax }) => Number(tax)),
    [48],
  );

  (await client.send(deleteCustomerInvoice(id)))._unsafeUnwrap();
  sandbox.advance(5000);
  (await sync(client, db))._unsafeUnwrap();
  await assertTrue(client, db);
  const left = await sql`
      select 1 from customer_invoice_lines where customer_invoice_id = ${id}`.execute(db);
  assert.is(left.rows.length, 0);
});

syncing("has the columns that are written, and no other", async () => {
  const { db } = copy;
  const { client } = createCompany();
  (await sync(client, db, { parts: ["lines", "payments", "matches"] }))._unsafeUnwrap();
  const { rows } = await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public'`.execute(db);
  const columnsOf = (name: string) =>
    rows.filter((row) => row.table_name === name).map((row) => row.column_name);
  for (const { name } of TABLES) assert.ok(columnsOf(name).includes("data"), name);
});

syncing("answers what people ask on the first day", async () => {
  const { db } = copy;
  const { client } = createCompany();
  (await sync(client, db))._unsafeUnwrap();
  const balance = await sql<{ debit: string; credit: string }>`
      select sum(debit) as debit, sum(credit) as credit
      from trial_balance('2099-01-01')`.execute(db);
  assert.ok(Number(balance.rows[0]?.debit) > 0);
  assert.is(Number(balance.rows[0]?.debit), Number(balance.rows[0]?.credit));
  const views = ["receivables_by_age", "turnover_by_month", "vat_by_rate", "unpaid_bills"];
  for (const view of views) {
    const { rows } = await sql`select * from ${sql.table(view)}`.execute(db);
    assert.ok(rows.length > 0, view);
  }
});

syncing("is refused to a second process, and to this one", async () => {
  const second = await openDatabase(folder);
  assert.is(second.isErr() && second.error.reason, "locked");
});

syncing.run();
