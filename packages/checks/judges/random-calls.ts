import type { Call } from "@centime/core";
import {
  createCustomerInvoice,
  createCustomerInvoiceFromQuote,
  deleteCustomerInvoice,
  finalizeCustomerInvoice,
  linkCreditNote,
  markCustomerInvoiceAsPaid,
  matchCustomerInvoiceTransaction,
  unmatchCustomerInvoiceTransaction,
  updateCustomerInvoice,
} from "@centime/core/customer-invoices";
import { createCompanyCustomer, updateCompanyCustomer } from "@centime/core/customers";
import { createLedgerEntry } from "@centime/core/ledger-entries";
import { letterLedgerEntryLines, unletterLedgerEntryLines } from "@centime/core/ledger-entry-lines";
import { createProduct } from "@centime/core/products";
import { createQuote, updateQuoteStatus } from "@centime/core/quotes";
import {
  importSupplierInvoice,
  matchSupplierInvoiceTransaction,
  unmatchSupplierInvoiceTransaction,
  updateSupplierInvoicePaymentStatus,
} from "@centime/core/supplier-invoices";
import { createSupplier } from "@centime/core/suppliers";
import { createTransaction } from "@centime/core/transactions";
import type { Books, Sandbox } from "@centime/sandbox";
import { responseTo } from "./sandbox.ts";

/** What a run of random calls came to. */
export interface RandomCalls {
  /** How often each operation had each status. */
  readonly statuses: ReadonlyMap<string, number>;
  /** Responses that no valid call has: a 400, a 404, a 409 or a 5xx. */
  readonly unexpected: readonly string[];
}

/** So many calls lie between two looks at the books. */
const CALLS_PER_LOOK = 100;

/** Sends so many valid calls in a row, the same for the same seed; `look` is shown the books on the way. */
export async function randomCalls(
  sandbox: Sandbox,
  { seed, calls }: { readonly seed: number; readonly calls: number },
  look: (books: Books) => void,
): Promise<RandomCalls> {
  const random = createRandom(seed);
  const statuses = new Map<string, number>();
  const unexpected: string[] = [];
  let books = sandbox.books();
  for (let sent = 0; sent < calls; sent += 1) {
    if (sent % CALLS_PER_LOOK === 0) {
      books = sandbox.books();
      look(books);
      sandbox.advance(random.below(3 * DAY_MS));
    }
    const call = random.of(ACTIONS)({
      sandbox,
      books,
      random,
      today: sandbox.now().toISOString().slice(0, 10),
    });
    if (call === undefined) continue;
    const response = await responseTo(sandbox, call);
    const key = `${call.operation.info.name} ${response.status}`;
    statuses.set(key, (statuses.get(key) ?? 0) + 1);
    if (response.status >= 400 && response.status !== 422 && !isGone(response.status)) {
      unexpected.push(`${key} ${await response.text()}`);
    }
  }
  look(sandbox.books());
  return { statuses, unexpected };
}

/** What was there at the last look may have been deleted since. */
const isGone = (status: number): boolean => status === 404;

const DAY_MS = 86_400_000;

interface Random {
  /** An integer from 0 on, below a bound. */
  below(bound: number): number;
  of<Item>(items: readonly Item[]): Item;
}

interface Situation {
  readonly sandbox: Sandbox;
  readonly books: Books;
  readonly random: Random;
  readonly today: string;
}

/** A call that fits the situation; `undefined` where there is none. */
type Action = (situation: Situation) => Call<unknown, unknown> | undefined;

const amount = (random: Random): string => (1 + random.below(200_000) / 100).toFixed(2);

const RATES = ["FR_200", "FR_100", "FR_55", "FR_21", "exempt"] as const;

function lines(random: Random, sign = 1) {
  return Array.from({ length: 1 + random.below(3) }, () => ({
    label: random.of(["Conseil", "Pose", "Livraison"]),
    unit: "piece",
    quantity: sign * (1 + random.below(5)),
    raw_currency_unit_price: amount(random),
    vat_rate: random.of(RATES),
  }));
}

const idIn = (random: Random, table: ReadonlyMap<number, unknown>): number =>
  random.of([...table.keys()]);

function pickFrom<Row>(
  random: Random,
  table: ReadonlyMap<number, Row>,
  fits: (row: Row) => boolean,
): Row | undefined {
  const rows = [...table.values()].filter(fits);
  return rows.length === 0 ? undefined : random.of(rows);
}

const document = ({ books, random, today }: Situation, sign = 1) => ({
  date: today,
  deadline: "2027-12-31",
  customer_id: idIn(random, books.customers),
  invoice_lines: lines(random, sign),
});

const draftOf = ({ books, random }: Situation) =>
  pickFrom(random, books.invoices, ({ draft }) => draft);
const finalOf = ({ books, random }: Situation) =>
  pickFrom(random, books.invoices, ({ draft, imported }) => !draft && imported === null);

const ACTIONS: readonly Action[] = [
  ({ random }) =>
    createCompanyCustomer({
      name: `Client ${random.below(1e6)}`,
      billing_address: { address: "1", postal_code: "74000", city: "Annecy", country_alpha2: "FR" },
    }),
  ({ books, random }) => {
    const row = pickFrom(
      random,
      books.customers,
      ({ customer_type }) => customer_type === "company",
    );
    return row && updateCompanyCustomer(row.id, { name: `Client ${random.below(1e6)}` });
  },
  ({ random }) =>
    createProduct({
      label: `Produit ${random.below(1e6)}`,
      price_before_tax: amount(random),
      vat_rate: random.of(RATES),
    }),
  ({ random }) => createSupplier({ name: `Fournisseur ${random.below(1e6)}` }),
  (situation) => createCustomerInvoice({ ...document(situation), draft: true }),
  (situation) => createCustomerInvoice({ ...document(situation), draft: false }),
  (situation) => createCustomerInvoice({ ...document(situation, -1), draft: false }),
  (situation) => {
    const draft = draftOf(situation);
    const create = lines(situation.random);
    const { today: date } = situation;
    return draft && updateCustomerInvoice(draft.id, { date, invoice_lines: { create } });
  },
  (situation) => {
    const { books, random, today } = situation;
    const draft = pickFrom(random, books.invoices, (row) => row.draft && row.date >= today);
    return draft && finalizeCustomerInvoice(draft.id);
  },
  (situation) => {
    const draft = draftOf(situation);
    return draft && deleteCustomerInvoice(draft.id);
  },
  (situation) => {
    const invoice = finalOf(situation);
    const note =
      invoice &&
      pickFrom(
        situation.random,
        situation.books.invoices,
        ({ customer_id, credited_invoice_id, lines: own }) =>
          customer_id === invoice.customer_id &&
          credited_invoice_id === null &&
          own.every(({ quantity }) => quantity.startsWith("-")),
      );
    return note && linkCreditNote(invoice.id, { credit_note_id: note.id });
  },
  (situation) => {
    const invoice = situation.random.below(5) === 0 ? finalOf(situation) : undefined;
    return invoice && markCustomerInvoiceAsPaid(invoice.id);
  },
  (situation) => createQuote(document(situation)),
  ({ books, random }) => {
    const quote = pickFrom(random, books.quotes, ({ status }) => status !== "invoiced");
    return quote && updateQuoteStatus(quote.id, { status: random.of(["accepted", "denied"]) });
  },
  ({ books, random }) => {
    const quote = pickFrom(random, books.quotes, ({ status }) => status === "accepted");
    return (
      quote && createCustomerInvoiceFromQuote({ quote_id: quote.id, draft: random.below(2) === 0 })
    );
  },
  ({ books, random, today }) =>
    createTransaction({
      bank_account_id: idIn(random, books.bankAccounts),
      label: "VIR",
      date: today,
      amount: `${random.below(4) === 0 ? "-" : ""}${amount(random)}`,
    }),
  (situation) => {
    const invoice = finalOf(situation);
    const { books, random } = situation;
    return (
      invoice &&
      matchCustomerInvoiceTransaction(invoice.id, {
        transaction_id: idIn(random, books.transactions),
      })
    );
  },
  ({ books, random }) => {
    const match = pickFrom(random, books.matches, ({ document_id }) =>
      books.invoices.has(document_id),
    );
    return match && unmatchCustomerInvoiceTransaction(match.document_id, match.transaction_id);
  },
  ({ books, random, sandbox, today }) => {
    const cents = 100 + random.below(100_000);
    const tax = Math.round(cents / 5);
    const text = (amount: number) => (amount / 100).toFixed(2);
    const data = `%PDF ${random.below(1e9)}`;
    const file = { filename: "facture.pdf", type: "application/pdf", data };
    const total = { currency_amount: text(cents + tax), currency_tax: text(tax) };
    return importSupplierInvoice({
      file_attachment_id: sandbox.attach(file).id,
      supplier_id: idIn(random, books.suppliers),
      date: today,
      deadline: "2027-12-31",
      currency_amount_before_tax: text(cents),
      ...total,
      invoice_lines: [{ ...total, vat_rate: "FR_200" }],
    });
  },
  ({ books, random }) => {
    const outgoing = ({ currency_amount }: { currency_amount: string }) =>
      currency_amount.startsWith("-");
    const transaction = pickFrom(random, books.transactions, outgoing);
    return (
      transaction &&
      matchSupplierInvoiceTransaction(idIn(random, books.supplierInvoices), {
        transaction_id: transaction.id,
      })
    );
  },
  ({ books, random }) => {
    const match = pickFrom(random, books.matches, ({ document_id }) =>
      books.supplierInvoices.has(document_id),
    );
    return match && unmatchSupplierInvoiceTransaction(match.document_id, match.transaction_id);
  },
  ({ books, random }) =>
    updateSupplierInvoicePaymentStatus(idIn(random, books.supplierInvoices), {
      payment_status: random.of(["paid", "to_be_paid"]),
    }),
  ({ books, random, today }) => {
    const journal = pickFrom(random, books.journals, ({ type }) => type === "misc");
    const value = amount(random);
    const line = { label: "OD", ledger_account_id: idIn(random, books.ledgerAccounts) };
    const other = { label: "OD", ledger_account_id: idIn(random, books.ledgerAccounts) };
    return (
      journal &&
      createLedgerEntry({
        date: today,
        label: "Écriture",
        journal_id: journal.id,
        ledger_entry_lines: [
          { ...line, debit: value, credit: "0.00" },
          { ...other, debit: "0.00", credit: value },
        ],
      })
    );
  },
  ({ books, random }) => {
    const one = pickFrom(random, books.ledgerLines, ({ lettering }) => lettering === null);
    const other =
      one &&
      pickFrom(
        random,
        books.ledgerLines,
        ({ id, ledger_account_id, lettering }) =>
          id !== one.id && lettering === null && ledger_account_id === one.ledger_account_id,
      );
    return (
      other &&
      letterLedgerEntryLines({
        unbalanced_lettering_strategy: "partial",
        ledger_entry_lines: [{ id: one.id }, { id: other.id }],
      })
    );
  },
  ({ books, random }) => {
    const line = pickFrom(random, books.ledgerLines, ({ lettering }) => lettering !== null);
    return (
      line &&
      unletterLedgerEntryLines({
        unbalanced_lettering_strategy: "partial",
        ledger_entry_lines: [{ id: line.id }],
      })
    );
  },
];

/** A seeded stream of random numbers (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (bound: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, of: (items) => items[below(items.length)] as never };
}
