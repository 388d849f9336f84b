import type { Context } from "../../context.ts";
import { type LedgerLineRecord, letter, linesOf, sumOfCents } from "../../ledger/entries.ts";
import { matchLine } from "../transactions/posting.ts";
import type { MatchableDocument } from "./documents.ts";
import { matchesOfDocument } from "./matches.ts";

/**
 * Letters an invoice's line on the account of its customer or supplier with those of its credit notes and
 * transactions, once they add up to nothing. Lines that are lettered stay as they are.
 */
export function letterSettled(context: Context, document: MatchableDocument): void {
  const lines = [...bookedLines(context, document), ...matchLines(context, document)];
  if (lines.length < 2 || sumOfCents(lines) !== 0) return;
  if (lines.some(({ lettering }) => lettering !== null)) return;
  letter(context, lines);
}

/** The lines of an invoice and its credit notes on the account of their customer or supplier. */
const bookedLines = (
  context: Context,
  { account_id, settledWith }: MatchableDocument,
): readonly LedgerLineRecord[] =>
  settledWith.flatMap((id) =>
    linesOf(context, id).filter(({ ledger_account_id }) => ledger_account_id === account_id),
  );

const matchLines = (
  context: Context,
  { settledWith }: MatchableDocument,
): readonly LedgerLineRecord[] =>
  settledWith
    .flatMap((id) => matchesOfDocument(context.books, id))
    .flatMap((match) => matchLine(context, match) ?? []);
