import { rowsWith } from "../books/indexes.ts";
import type { Context } from "../context.ts";
import type { CategoryWeight } from "../resources/categories.ts";
import { startOfYear } from "../resources/fiscal-years.ts";
import { collectiveAccount, linesWithin, type Period } from "./balances.ts";
import { type LedgerEntryRecord, type LedgerLineRecord, sumOfCents } from "./entries.ts";

interface Account {
  readonly number: string;
  readonly label: string;
}

/** A ledger line with all that exports say of it. */
export interface LedgerRow {
  readonly journal: { readonly code: string; readonly label: string };
  /** The number of its entry within the fiscal year, from 1 on, in the order of days. */
  readonly entry_number: number;
  readonly date: string;
  readonly account: Account;
  /** The account that gathers those of customers or of suppliers; `null` for other accounts. */
  readonly collective: Account | null;
  readonly piece: string;
  readonly label: string;
  readonly cents: number;
  /** Its lettering as accountants write it (`AA`; in small letters while it does not balance), and since when. */
  readonly lettering: { readonly code: string; readonly date: string } | null;
  /** The day on which the entry was written. */
  readonly written_on: string;
  readonly categories: readonly CategoryWeight[];
}

/** The ledger lines of a period, in the order of days, of entries and of lines. */
export function ledgerRows(context: Context, period: Period): readonly LedgerRow[] {
  const { books } = context;
  const numbers = entryNumbers(context, period);
  const codes = letteringCodes(context);
  return [...linesWithin(books, period)].sort(compareLines).map((line) => {
    const entry = books.ledgerEntries.get(line.entry_id) as LedgerEntryRecord;
    const { code = "", label = "" } = books.journals.get(line.journal_id) ?? {};
    const account = books.ledgerAccounts.get(line.ledger_account_id);
    const number = account?.number ?? "";
    return {
      journal: { code, label },
      entry_number: numbers.get(line.entry_id) ?? 0,
      date: line.date,
      account: { number, label: account?.label ?? "" },
      collective: collectiveAccount(number) ?? null,
      piece: entry.piece_number,
      label: line.label || entry.label,
      cents: line.cents,
      lettering: codes.get(line.lettering) ?? null,
      written_on: entry.created_at.slice(0, 10),
      categories: categoriesOf(context, line, entry, number),
    };
  });
}

const compareLines = (one: LedgerLineRecord, other: LedgerLineRecord): number =>
  compareTexts(one.date, other.date) || one.entry_id - other.entry_id || one.id - other.id;

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Numbers the entries of a period's fiscal years, in the order of days. */
function entryNumbers(context: Context, { start, end }: Period): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let year = "";
  let last = 0;
  const lines = linesWithin(context.books, { start: startOfYear(context, start), end });
  for (const { entry_id, date } of [...lines].sort(compareLines)) {
    if (numbers.has(entry_id)) continue;
    const own = startOfYear(context, date);
    if (own !== year) last = 0;
    year = own;
    last += 1;
    numbers.set(entry_id, last);
  }
  return numbers;
}

/** The code of each lettering: within an account, the first is `AA`. */
function letteringCodes({ books }: Context): ReadonlyMap<number | null, LedgerRow["lettering"]> {
  const codes = new Map<number | null, LedgerRow["lettering"]>();
  const counts = new Map<number, number>();
  const letterings = new Set([...books.ledgerLines.values()].map(({ lettering }) => lettering));
  letterings.delete(null);
  for (const lettering of [...letterings].sort((one, other) => Number(one) - Number(other))) {
    const lines = rowsWith(books.ledgerLines, "lettering", lettering);
    const account = lines[0]?.ledger_account_id ?? 0;
    const count = counts.get(account) ?? 0;
    counts.set(account, count + 1);
    const code = letters(count);
    const date =
      lines
        .map((line) => line.date)
        .sort()
        .at(-1) ?? "";
    codes.set(lettering, { code: sumOfCents(lines) === 0 ? code : code.toLowerCase(), date });
  }
  return codes;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** `AA`, `AB`, …, `ZZ`, `AAA`, … */
function letters(count: number): string {
  let text = "";
  for (let left = count; left > 0 || text.length < 2; left = Math.floor(left / ALPHABET.length)) {
    text = `${ALPHABET.charAt(left % ALPHABET.length)}${text}`;
  }
  return text;
}

/** The accounts of expenses and of income, which a document's categories are about. */
const PROFIT_AND_LOSS = /^[67]/;

/** The categories of a line: its own, else those of its document where it is an expense or income. */
function categoriesOf(
  { books }: Context,
  line: LedgerLineRecord,
  { id, document }: LedgerEntryRecord,
  account: string,
): readonly CategoryWeight[] {
  if (line.categories.length > 0 || document === null || !PROFIT_AND_LOSS.test(account)) {
    return line.categories;
  }
  const row = books[document].get(id) as { readonly categories?: readonly CategoryWeight[] };
  return row?.categories ?? [];
}
