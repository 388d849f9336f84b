import type { Decimal } from "../books/money.ts";
import type { Context } from "../context.ts";
import { ledgerAccount } from "../resources/ledger-accounts.ts";
import type { Posting } from "./entries.ts";

/** An amount of euros in cents. */
export const toCentsNumber = (amount: Decimal): number => Number(amount.times(100).round(0));

/** Adds up postings of one account and label, keeps their order, and leaves out what comes to nothing. */
export function mergePostings(postings: readonly Posting[]): readonly Posting[] {
  const sums = new Map<string, Posting>();
  for (const posting of postings) {
    const key = `${posting.ledger_account_id}/${posting.label ?? ""}`;
    const known = sums.get(key);
    const cents = posting.cents + (known?.cents ?? 0);
    sums.set(key, { ...(known ?? posting), cents });
  }
  return [...sums.values()].filter(({ cents }) => cents !== 0);
}

/** Where cents go that a document's total has more or less than its lines. */
const ROUNDING_LOSS = "658";
const ROUNDING_GAIN = "758";

/** The posting that makes up for cents which lines and total of a document differ by. */
export function roundingPosting(context: Context, cents: number): readonly Posting[] {
  if (cents === 0) return [];
  const { id } = ledgerAccount(context, cents > 0 ? ROUNDING_LOSS : ROUNDING_GAIN);
  return [{ ledger_account_id: id, cents }];
}
