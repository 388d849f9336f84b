import type { Books } from "../src/index.ts";
import { COMPANY } from "../src/resources/company.ts";

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** The tables whose name is not that of the path. */
const TABLES: Readonly<Record<string, keyof Books>> = {
  contacts: "customerContacts",
  customer_invoices: "invoices",
  installments: "invoices",
  fecs: "exports",
  general_ledgers: "exports",
  ledger_entry_lines: "ledgerLines",
  matched_transactions: "transactions",
  analytical_general_ledgers: "exports",
};
/** The kinds of exports that are read at a path. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  fecs: ["fec"],
  general_ledgers: ["general_ledger"],
  analytical_general_ledgers: ["analytical_lines", "analytical_columns"],
};

/** The ids in the books that fit into the last parameter of an operation's path. */
export function idsFor(books: Books, path: string): readonly number[] {
  const name = /(\w+)\/\{\w+\}(?!.*\{)/.exec(path)?.[1] ?? "";
  if (name === "companies") return [COMPANY.id];
  const kind = /^(company|individual)_customers$/.exec(name)?.[1];
  if (kind !== undefined) {
    const customers = [...books.customers.values()];
    return customers.filter(({ customer_type }) => customer_type === kind).map(({ id }) => id);
  }
  if (TABLES[name] === "exports") {
    const kinds = KINDS[name] ?? [];
    return [...books.exports.values()]
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id }) => id);
  }
  const table = books[TABLES[name] ?? (camelCase(name) as keyof Books)];
  if (!(table instanceof Map)) throw new Error(`The books have no table for ${path}`);
  return [...(table as ReadonlyMap<number, unknown>).keys()];
}
