import type { Books } from "../src/index.ts";

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** The tables whose name is not that of the path. */
const TABLES: Readonly<Record<string, keyof Books>> = {
  contacts: "customerContacts",
  customer_invoices: "invoices",
  installments: "invoices",
  ledger_entry_lines: "ledgerLines",
  matched_transactions: "transactions",
};

/** The ids in the books that fit into the last parameter of an operation's path. */
export function idsFor(books: Books, path: string): readonly number[] {
  const name = /(\w+)\/\{\w+\}(?!.*\{)/.exec(path)?.[1] ?? "";
  const kind = /^(company|individual)_customers$/.exec(name)?.[1];
  if (kind !== undefined) {
    const customers = [...books.customers.values()];
    return customers.filter(({ customer_type }) => customer_type === kind).map(({ id }) => id);
  }
  const table = books[TABLES[name] ?? (camelCase(name) as keyof Books)];
  if (!(table instanceof Map)) throw new Error(`The books have no table for ${path}`);
  return [...(table as ReadonlyMap<number, unknown>).keys()];
}
