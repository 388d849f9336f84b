import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { createClient } from "centime";
import { createCategory, updateCategory } from "centime/categories";
import {
  createCustomerInvoice,
  deleteCustomerInvoice,
  matchCustomerInvoiceTransaction,
} from "centime/customer-invoices";
import { getCustomers } from "centime/customers";
import { createJournal } from "centime/journals";
import { categorizeTransaction } from "centime/transactions";
import { sql } from "kysely";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { type OpenDatabase, openDatabase, sync } from "../src/index.ts";
import { TABLES } from "../src/tables/index.ts";
import { assertTrue, createCompany } from "./help/books.ts";

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

syncing("has the parts that are asked for later, and those left out for a while", async () => {
  const { db } = copy;
  const { sandbox, client } = createCompany();
  const [one] = sandbox.books().categories.keys();
  const categorize = async (id: number) => {
    const assigned = one === undefined ? [] : [{ id: one, weight: "1" }];
    (await client.send(categorizeTransaction(id, assigned)))._unsafeUnwrap();
    sandbox.advance(5000);
  };
  const matched = new Set([...sandbox.books().matches.values()].map((row) => row.document_id));
  const [first = 0, second = 0, third = 0] = sandbox.books().transactions.keys();
  (await sync(client, db))._unsafeUnwrap();
  await categorize(first);
  const parts = ["payments", "matches", "categories"] as const;
  (await sync(client, db, { parts }))._unsafeUnwrap();
  await assertTrue(client, db, parts);
  const unmatched = [...sandbox.books().invoices.values()].find(
    ({ id, draft }) => !draft && !matched.has(id),
  );
  const match = { transaction_id: second };
  (await client.send(matchCustomerInvoiceTransaction(unmatched?.id ?? 0, match)))._unsafeUnwrap();
  await categorize(second);
  (await sync(client, db))._unsafeUnwrap();
  await categorize(third);
  const { transactions } = (await sync(client, db, { parts }))._unsafeUnwrap();
  await assertTrue(client, db, parts);
  assert.is(transactions?.written, 2);
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from transaction_matches matches
    join transactions on transactions.id = matches.transaction_id`.execute(db);
  assert.ok(Number(rows[0]?.count) > 0);
});

syncing("finishes a whole reading that was interrupted, and compares it", async () => {
  const { db } = copy;
  const { sandbox, client } = createCompany();
  const direct = sandboxTransport(sandbox);
  const asked: string[] = [];
  // Two requests read the ends of the list; of the windows between, one is read.
  const failing = createClient({
    token: sandbox.token,
    rateLimit: false,
    retry: false,
    transport: async (request, context) => {
      asked.push(request.url);
      return asked.length > 3
        ? ok({ status: 503, headers: {}, body: "" })
        : direct(request, context);
    },
  });
  const tables = ["categories"];
  const [category_group_id = 0] = sandbox.books().categoryGroups.keys();
  for (let number = 0; number < 400; number += 1) {
    const category = createCategory({ label: `Category ${number}`, category_group_id });
    (await client.send(category))._unsafeUnwrap();
  }
  const interrupted = await sync(failing, db, { tables });
  assert.ok(interrupted.isErr());
  const read = await sql`select id from categories`.execute(db);
  assert.ok(read.rows.length > 200);
  const ids = [...sandbox.books().categories.keys()];
  assert.ok(read.rows.length < ids.length);
  for (const id of ids) {
    (await client.send(updateCategory(id, { label: "Renamed" })))._unsafeUnwrap();
  }
  (await sync(client, db, { tables }))._unsafeUnwrap();
  const { rows } = await sql`select id from categories where label = 'Renamed'`.execute(db);
  assert.is(rows.length, ids.length);
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
