import { type Kysely, type Migration, sql } from "kysely";

/** What every table of records has. */
export interface RecordRow {
  id: string;
  /** The vendor's whole object. */
  data: unknown;
  /** The number of the reading of the whole list that saw it last. */
  reading: number;
}

/** How far the copy of one table has come. */
export interface StateRow {
  table_name: string;
  /** The number of the last reading of the whole list that was begun. */
  reading: number;
  /** The windows of that reading that are left; `null` when it is done. */
  windows: unknown;
  /** Where following the changelog has come to. */
  changes: unknown;
  /** When that reading was begun. */
  begun_at: Date | null;
}

/** A record of which a part is to be read. */
export interface PendingRow {
  child_table: string;
  parent_id: string;
}

/** The tables by their names; those of records have the columns of `tables` as well. */
export interface Database {
  centime_state: StateRow;
  centime_pending: PendingRow;
  [records: string]: RecordRow | StateRow | PendingRow;
}

const DOCUMENT = `
  label text, date date, deadline date, currency text,
  amount numeric, tax numeric, currency_amount numeric, currency_tax numeric,
  external_reference text, created_at timestamptz, updated_at timestamptz`;

const LINE = `
  label text, quantity numeric, vat_rate text,
  amount numeric, tax numeric, currency_amount numeric, currency_tax numeric`;

const PAYMENT = "label text, currency text, currency_amount numeric, status text";

const MATCH = "label text, date date, amount numeric";

/** The columns of the tables of records in the first migration, which never change. */
const FIRST_COLUMNS: Readonly<Record<string, string>> = {
  journals: "code text, label text, type text",
  ledger_accounts: "number text, label text, type text, enabled boolean, updated_at timestamptz",
  category_groups: "label text",
  categories: `label text, direction text, category_group_id bigint, analytical_code text,
    updated_at timestamptz`,
  customers: `name text, customer_type text, external_reference text, ledger_account_id bigint,
    created_at timestamptz, updated_at timestamptz`,
  suppliers: `name text, external_reference text, ledger_account_id bigint,
    created_at timestamptz, updated_at timestamptz`,
  products: `label text, reference text, external_reference text, price_before_tax numeric,
    vat_rate text, currency text, archived_at timestamptz,
    created_at timestamptz, updated_at timestamptz`,
  quotes: `${DOCUMENT}, quote_number text, status text, customer_id bigint`,
  customer_invoices: `${DOCUMENT}, invoice_number text, status text, draft boolean, paid boolean,
    remaining_amount_with_tax numeric, customer_id bigint, ledger_entry_id bigint,
    credited_invoice_id bigint`,
  supplier_invoices: `${DOCUMENT}, invoice_number text, payment_status text,
    accounting_status text, paid boolean, remaining_amount_with_tax numeric, supplier_id bigint,
    ledger_entry_id bigint`,
  transactions: `label text, date date, amount numeric, currency text, currency_amount numeric,
    outstanding_balance numeric, bank_account_id bigint, customer_id bigint, supplier_id bigint,
    created_at timestamptz, updated_at timestamptz`,
  ledger_entries: `label text, date date, due_date date, piece_number text, invoice_number text,
    journal_id bigint, status text, updated_at timestamptz`,
  ledger_entry_lines: `label text, date date, debit numeric, credit numeric,
    ledger_entry_id bigint, ledger_account_id bigint, journal_id bigint, updated_at timestamptz`,
};

/** The tables of what a record has: its columns, and the record that it is of. */
const FIRST_CHILDREN: Readonly<Record<string, readonly [parent: string, columns: string]>> = {
  customer_invoice_lines: ["customer_invoice_id", LINE],
  customer_invoice_payments: ["customer_invoice_id", PAYMENT],
  customer_invoice_matches: ["customer_invoice_id", MATCH],
  supplier_invoice_lines: ["supplier_invoice_id", LINE],
  supplier_invoice_payments: ["supplier_invoice_id", PAYMENT],
  supplier_invoice_matches: ["supplier_invoice_id", MATCH],
  quote_lines: ["quote_id", LINE],
};

/** Questions that people have on the first day. */
const FIRST_VIEWS = [
  `create view receivables_by_age as
   select customer_id, currency,
     sum(remaining) as remaining,
     sum(remaining) filter (where age <= 0) as not_due,
     sum(remaining) filter (where age between 1 and 30) as from_1_to_30_days,
     sum(remaining) filter (where age between 31 and 60) as from_31_to_60_days,
     sum(remaining) filter (where age between 61 and 90) as from_61_to_90_days,
     sum(remaining) filter (where age > 90) as over_90_days
   from (
     select customer_id, currency, remaining_amount_with_tax as remaining,
       current_date - coalesce(deadline, date) as age
     from customer_invoices
     where not draft and remaining_amount_with_tax <> 0
   ) open_invoices
   group by customer_id, currency`,
  `create view turnover_by_month as
   select date_trunc('month', date)::date as month, count(*) as invoices,
     sum(amount - tax) as before_tax, sum(tax) as tax, sum(amount) as with_tax
   from customer_invoices where not draft
   group by 1`,
  `create view vat_by_rate as
   select date_trunc('month', invoices.date)::date as month, lines.vat_rate,
     sum(lines.amount - lines.tax) as before_tax, sum(lines.tax) as tax
   from customer_invoice_lines lines
   join customer_invoices invoices on invoices.id = lines.customer_invoice_id
   where not invoices.draft
   group by 1, 2`,
  `create view unpaid_bills as
   select id, supplier_id, invoice_number, date, deadline, currency, amount,
     abs(remaining_amount_with_tax) as remaining, current_date - deadline as days_late
   from supplier_invoices
   where remaining_amount_with_tax <> 0 and not coalesce(paid, false)`,
  `create function trial_balance(on_day date)
   returns table (number text, label text, debit numeric, credit numeric, balance numeric)
   language sql stable as $$
     select accounts.number, accounts.label, sum(lines.debit), sum(lines.credit),
       sum(lines.debit - lines.credit)
     from ledger_entry_lines lines
     join ledger_accounts accounts on accounts.id = lines.ledger_account_id
     where lines.date <= on_day
     group by accounts.number, accounts.label
     order by accounts.number
   $$`,
] as const;

async function createFirstTables(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`create table centime_state (
    table_name text primary key, reading integer not null, windows jsonb, changes jsonb,
    read_at timestamptz)`);
  await run(`create table centime_pending (
    child_table text not null, parent_id bigint not null, primary key (child_table, parent_id))`);
  for (const [name, columns] of Object.entries(FIRST_COLUMNS)) {
    await run(`create table ${name} (
      id bigint primary key, ${columns}, data jsonb not null, reading integer not null)`);
  }
  for (const [name, [parent, columns]] of Object.entries(FIRST_CHILDREN)) {
    await run(`create table ${name} (
      ${parent} bigint not null, id bigint not null, ${columns}, data jsonb not null,
      primary key (${parent}, id))`);
  }
  await run("create index on ledger_entry_lines (ledger_entry_id)");
  await run("create index on ledger_entry_lines (ledger_account_id, date)");
  await run("create index on customer_invoices (customer_id)");
  await run("create index on customer_invoices (date)");
  await run("create index on supplier_invoices (supplier_id)");
  for (const statement of FIRST_VIEWS) await run(statement);
}

/** What a record is filed under, by the column that refers to the record. */
const CATEGORIZED: Readonly<Record<string, string>> = {
  customer_invoice_categories: "customer_invoice_id",
  supplier_invoice_categories: "supplier_invoice_id",
  transaction_categories: "transaction_id",
  ledger_entry_line_categories: "ledger_entry_line_id",
};

/** The invoices of a transaction: what the API lists of it is in what it lists of invoices. */
const TRANSACTION_MATCHES = `create view transaction_matches as
  select id as transaction_id, 'customer' as invoice_type, customer_invoice_id as invoice_id
  from customer_invoice_matches
  union all
  select id, 'supplier', supplier_invoice_id from supplier_invoice_matches`;

async function addCategories(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run("alter table centime_state rename column read_at to begun_at");
  for (const [name, parent] of Object.entries(CATEGORIZED)) {
    await run(`create table ${name} (
      ${parent} bigint not null, id bigint not null, weight numeric, category_group_id bigint,
      data jsonb not null, primary key (${parent}, id))`);
    await run(`create index on ${name} (id)`);
  }
  await run(TRANSACTION_MATCHES);
}

/** The migrations, in the order of their names. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-first-tables": { up: createFirstTables },
  "0002-categories": { up: addCategories },
};
