import type { Substance } from "@centime/core/enumerations";
import type { Books } from "../books/books.ts";
import { nextId } from "../books/numbering.ts";
import { save } from "../books/records.ts";
import { existing } from "./shared.ts";

export interface LedgerAccount {
  readonly id: number;
  readonly number: string;
}

/** Where sales are booked, by what is sold. */
const SALES_ACCOUNTS: Readonly<Record<Substance, string>> = { goods: "707", services: "706" };

/** The account of that number; it is created when there is none. */
export function ledgerAccount(books: Books, number: string): LedgerAccount {
  const found = [...books.ledgerAccounts.values()].find((account) => account.number === number);
  return found ?? save(books.ledgerAccounts, { id: nextId(books, "ledgerAccount"), number });
}

/** The account of that id; refuses with 404 when there is none. */
export const existingLedgerAccount = (books: Books, id: number): LedgerAccount =>
  existing(books.ledgerAccounts, "LedgerAccount", id);

interface SalesAccountInput {
  readonly ledger_account_id?: number | undefined;
  readonly substance?: Substance | undefined;
}

/** The account that a product or line asks for, by its id or by what is sold. */
export function salesAccount(books: Books, input: SalesAccountInput): LedgerAccount | null {
  if (input.ledger_account_id !== undefined) {
    return existingLedgerAccount(books, input.ledger_account_id);
  }
  return input.substance === undefined
    ? null
    : ledgerAccount(books, SALES_ACCOUNTS[input.substance]);
}

/** What is sold when a sale is booked on the account; `null` for accounts of other kinds. */
export function toSubstance({ number }: LedgerAccount): Substance | null {
  if (number.startsWith(SALES_ACCOUNTS.goods)) return "goods";
  return number.startsWith(SALES_ACCOUNTS.services) ? "services" : null;
}
