import type { Books } from "@centime/sandbox";

/** What is wrong with a company's books; nothing, whatever calls came. */
export function faultsOf(books: Books): readonly string[] {
  return [
    ...unbalancedEntries(books),
    ...wrongNumbers(books),
    ...danglingReferences(books),
    ...wrongMatches(books),
    ...wrongLetterings(books),
  ];
}

function unbalancedEntries({ ledgerEntries, ledgerLines, invoices }: Books): readonly string[] {
  const sums = new Map<number, number>();
  for (const { entry_id, cents } of ledgerLines.values()) {
    sums.set(entry_id, (sums.get(entry_id) ?? 0) + cents);
  }
  return [
    ...[...sums]
      .filter(([, sum]) => sum !== 0)
      .map(([id, sum]) => `entry ${id} is out of balance by ${sum}`),
    ...[...sums.keys()]
      .filter((id) => !ledgerEntries.has(id))
      .map((id) => `lines of entry ${id}, which is not there`),
    ...[...invoices.values()]
      .filter(({ draft, id }) => draft === ledgerEntries.has(id))
      .map(({ id }) => `invoice ${id} is booked as a draft, or not booked`),
  ];
}

/** Invoices are numbered from 1 on without a gap, each year. */
function wrongNumbers({ invoices, numbers }: Books): readonly string[] {
  const own = [...invoices.values()].flatMap(({ finalized_at, invoice_number }) =>
    finalized_at === null ? [] : [invoice_number],
  );
  return [...numbers]
    .filter(([prefix]) => prefix.startsWith("F-"))
    .flatMap(([prefix, last]) => {
      const found = own
        .filter((number) => number.startsWith(prefix))
        .map((number) => Number(number.slice(prefix.length)))
        .sort((one, other) => one - other);
      const isWhole = found.length === last && found.every((number, index) => number === index + 1);
      return isWhole ? [] : [`numbers of ${prefix} have gaps or doubles`];
    });
}

function danglingReferences(books: Books): readonly string[] {
  const missing: string[] = [];
  const require = (table: ReadonlyMap<number, unknown>, id: number | null, from: string) => {
    if (id !== null && !table.has(id)) missing.push(`${from} refers to ${id}, which is not there`);
  };
  for (const { id, customer_id, credited_invoice_id, quote_id, lines } of books.invoices.values()) {
    require(books.customers, customer_id, `invoice ${id}`);
    require(books.invoices, credited_invoice_id, `invoice ${id}`);
    require(books.quotes, quote_id, `invoice ${id}`);
    for (const line of lines) require(books.products, line.product_id, `a line of ${id}`);
  }
  for (const { id, customer_id } of books.quotes.values()) {
    require(books.customers, customer_id, `quote ${id}`);
  }
  for (const { id, ledger_account_id, journal_id } of books.ledgerLines.values()) {
    require(books.ledgerAccounts, ledger_account_id, `line ${id}`);
    require(books.journals, journal_id, `line ${id}`);
  }
  for (const { id, supplier_id } of books.supplierInvoices.values()) {
    require(books.suppliers, supplier_id, `supplier invoice ${id}`);
    require(books.ledgerEntries, id, `supplier invoice ${id}`);
  }
  const documents = new Map<number, unknown>([...books.invoices, ...books.supplierInvoices]);
  for (const { id, document_id, transaction_id } of books.matches.values()) {
    require(books.transactions, transaction_id, `match ${id}`);
    require(documents, document_id, `match ${id}`);
  }
  return missing;
}

/** What is matched of a transaction is never more than it moves, and has its sign. */
function wrongMatches({ matches, transactions }: Books): readonly string[] {
  const sums = new Map<number, number>();
  for (const { transaction_id, cents } of matches.values()) {
    sums.set(transaction_id, (sums.get(transaction_id) ?? 0) + cents);
  }
  return [...sums].flatMap(([id, sum]) => {
    const moved = Math.round(Number(transactions.get(id)?.currency_amount) * 100);
    const isWithin = Math.abs(sum) <= Math.abs(moved) && sum * moved >= 0;
    return isWithin ? [] : [`transaction ${id} moves ${moved}, and ${sum} is matched`];
  });
}

/** Lines are lettered on one account, and never alone. */
function wrongLetterings({ ledgerLines }: Books): readonly string[] {
  const groups = new Map<number, number[]>();
  for (const { lettering, ledger_account_id } of ledgerLines.values()) {
    if (lettering === null) continue;
    groups.set(lettering, [...(groups.get(lettering) ?? []), ledger_account_id]);
  }
  return [...groups]
    .filter(([, accounts]) => accounts.length < 2 || new Set(accounts).size > 1)
    .map(([lettering]) => `lettering ${lettering} has one line, or several accounts`);
}

/** An invoice as a list shows it. */
export interface ShownInvoice {
  readonly id: number;
  readonly draft: boolean;
  readonly paid: boolean;
  readonly currency_amount: string;
  readonly remaining_amount_with_tax: string | null;
}

/** What remains of an invoice is its total less its credit notes and its matches. */
export function wrongRemainders(books: Books, shown: readonly ShownInvoice[]): readonly string[] {
  const amounts = new Map(shown.map((invoice) => [invoice.id, cents(invoice.currency_amount)]));
  return shown.flatMap(({ id, draft, paid, currency_amount, remaining_amount_with_tax }) => {
    const invoice = books.invoices.get(id);
    if (draft || invoice === undefined || invoice.marked_as_paid) return [];
    const total = cents(currency_amount);
    if (total < 0) return [];
    const notes = [...books.invoices.values()].filter(
      (note) => note.credited_invoice_id === id && !note.draft,
    );
    const credited = notes.reduce((sum, note) => sum + (amounts.get(note.id) ?? 0), 0);
    const matched = [...books.matches.values()]
      .filter(({ document_id }) => document_id === id)
      .reduce((sum, { document_cents }) => sum + document_cents, 0);
    const expected = Math.max(0, total + credited - matched);
    const remaining = cents(remaining_amount_with_tax ?? "0");
    const isRight = remaining === expected && paid === (expected === 0);
    return isRight ? [] : [`${remaining} remains of invoice ${id}, not ${expected}`];
  });
}

/** An account as the trial balance shows it. */
export interface ShownBalance {
  readonly debits: string;
  readonly credits: string;
}

/** The trial balance comes to what the entries come to, on both sides. */
export function wrongBalance(books: Books, shown: readonly ShownBalance[]): readonly string[] {
  const lines = [...books.ledgerLines.values()];
  const booked = lines.reduce((sum, line) => sum + Math.max(line.cents, 0), 0);
  const debits = shown.reduce((sum, account) => sum + cents(account.debits), 0);
  const credits = shown.reduce((sum, account) => sum + cents(account.credits), 0);
  return debits === booked && credits === booked
    ? []
    : [`the trial balance has ${debits} and ${credits}, the entries ${booked}`];
}

const cents = (amount: string): number => Math.round(Number(amount) * 100);
