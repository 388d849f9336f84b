import { rowsWith } from "../books/indexes.ts";
import { change } from "../books/records.ts";
import type { Context } from "../context.ts";
import { refuseRule } from "../http/response.ts";
import { type LedgerLineRecord, letter, sumOfCents, unletter } from "./entries.ts";

/** Whether a lettering must balance. */
export type LetteringStrategy = "none" | "partial";

/** All lines that a line is lettered with, itself among them, by id; none when it is not lettered. */
export const letteredWith = (
  { books }: Context,
  { lettering }: LedgerLineRecord,
): readonly LedgerLineRecord[] =>
  lettering === null ? [] : byId(rowsWith(books.ledgerLines, "lettering", lettering));

/** Letters lines together, with all that they are lettered with already, and returns them. */
export function letterTogether(
  context: Context,
  chosen: readonly LedgerLineRecord[],
  strategy: LetteringStrategy,
): readonly LedgerLineRecord[] {
  const all = chosen.flatMap((line) => [line, ...letteredWith(context, line)]);
  const lines = byId([...new Map(all.map((line) => [line.id, line])).values()]);
  if (lines.length < 2) refuseRule("At least 2 lines are lettered together");
  const accounts = new Set(lines.map(({ ledger_account_id }) => ledger_account_id));
  if (accounts.size > 1) refuseRule("Lettered lines must have the same ledger account");
  requireBalance(lines, strategy);
  letter(context, lines);
  return lines;
}

/** Takes lines out of their letterings; a line that would stay alone goes with them. */
export function unletterSome(
  context: Context,
  chosen: readonly LedgerLineRecord[],
  strategy: LetteringStrategy,
): void {
  const gone = new Set(chosen.map(({ id }) => id));
  const letterings = new Map(chosen.map((line) => [line.lettering, line]));
  for (const line of letterings.values()) {
    requireBalance(stayingOf(context, line, gone), strategy);
  }
  for (const line of letterings.values()) {
    const staying = stayingOf(context, line, gone);
    if (staying.length === 0) unletter(context, line);
    else {
      for (const own of letteredWith(context, line)) {
        if (gone.has(own.id)) change(context, "ledgerLines", own, { lettering: null });
      }
    }
  }
}

/** What stays lettered of a line's lettering when some lines leave it. */
function stayingOf(
  context: Context,
  line: LedgerLineRecord,
  gone: ReadonlySet<number>,
): readonly LedgerLineRecord[] {
  const staying = letteredWith(context, line).filter(({ id }) => !gone.has(id));
  return staying.length === 1 ? [] : staying;
}

function requireBalance(lines: readonly LedgerLineRecord[], strategy: LetteringStrategy): void {
  if (strategy === "none" && sumOfCents(lines) !== 0) {
    refuseRule("Lettered lines are not balanced");
  }
}

const byId = (lines: readonly LedgerLineRecord[]): readonly LedgerLineRecord[] =>
  [...lines].sort((one, other) => one.id - other.id);
