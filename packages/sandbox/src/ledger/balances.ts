import type { Books } from "../books/books.ts";
import { firstIndex, orderedIds } from "../books/indexes.ts";
import type { LedgerLineRecord } from "./entries.ts";

/** A period of days, both included: `2026-01-01`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** The ledger lines of a period, in the order of their days. */
export function linesWithin(
  { ledgerLines }: Books,
  { start, end }: Period,
): readonly LedgerLineRecord[] {
  const ids = orderedIds(ledgerLines, "date", ({ date }) => date);
  const dateAt = (index: number) =>
    (ledgerLines.get(ids[index] as number) as LedgerLineRecord).date;
  const first = firstIndex(ids.length, (index) => dateAt(index) >= start);
  const last = firstIndex(ids.length, (index) => dateAt(index) > end);
  return ids.slice(first, last).map((id) => ledgerLines.get(id) as LedgerLineRecord);
}

/** What an account's lines of a period come to, in cents. */
export interface AccountBalance {
  readonly number: string;
  readonly label: string;
  readonly debits: number;
  readonly credits: number;
}

/** Where the accounts of single customers and suppliers are gathered. */
const COLLECTIVE = /^(401|411)/;

/**
 * The debits and credits of each account with lines in a period, in the order of account numbers. Without
 * `auxiliary`, the accounts of single customers and suppliers are added up.
 */
export function trialBalance(
  books: Books,
  period: Period,
  { auxiliary = false }: { readonly auxiliary?: boolean } = {},
): readonly AccountBalance[] {
  const balances = new Map<string, AccountBalance>();
  const accounts = new Map<number, Pick<AccountBalance, "number" | "label">>();
  for (const { ledger_account_id, cents } of linesWithin(books, period)) {
    const account =
      accounts.get(ledger_account_id) ?? accountOf(books, ledger_account_id, auxiliary);
    accounts.set(ledger_account_id, account);
    const { debits = 0, credits = 0 } = balances.get(account.number) ?? {};
    balances.set(account.number, {
      ...account,
      debits: debits + Math.max(cents, 0),
      credits: credits + Math.max(-cents, 0),
    });
  }
  return [...balances.values()].sort((one, other) => (one.number < other.number ? -1 : 1));
}

function accountOf(books: Books, id: number, auxiliary: boolean) {
  const { number = "", label = "" } = books.ledgerAccounts.get(id) ?? {};
  return (auxiliary ? undefined : collectiveAccount(number)) ?? { number, label };
}

/** The account that gathers those of customers or suppliers, of which one has that number. */
export function collectiveAccount(
  number: string,
): Pick<AccountBalance, "number" | "label"> | undefined {
  const collective = COLLECTIVE.exec(number)?.[0];
  if (collective === undefined) return undefined;
  return { number: collective, label: collective === "401" ? "Fournisseurs" : "Clients" };
}
