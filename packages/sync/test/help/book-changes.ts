import type { Sandbox } from "@centime/sandbox";
import type { Call, Client } from "centime";
import { createCategory, updateCategory } from "centime/categories";
import {
  categorizeCustomerInvoice,
  createCustomerInvoice,
  createCustomerInvoiceFromQuote,
  deleteCustomerInvoice,
  finalizeCustomerInvoice,
  linkCreditNote,
  markCustomerInvoiceAsPaid,
  matchCustomerInvoiceTransaction,
  unmatchCustomerInvoiceTransaction,
  updateCustomerInvoice,
} from "centime/customer-invoices";
import { createCompanyCustomer, updateCompanyCustomer } from "centime/customers";
import { createLedgerAccount, updateLedgerAccount } from "centime/ledger-accounts";
import { createLedgerEntry, updateLedgerEntry } from "centime/ledger-entries";
import {
  categorizeLedgerEntryLine,
  letterLedgerEntryLines,
  unletterLedgerEntryLines,
} from "centime/ledger-entry-lines";
import { createProduct } from "centime/products";
import { createQuote, updateQuote, updateQuoteStatus } from "centime/quotes";
import {
  categorizeSupplierInvoice,
  importSupplierInvoice,
  matchSupplierInvoiceTransaction,
  unmatchSupplierInvoiceTransaction,
  updateSupplierInvoicePaymentStatus,
} from "centime/supplier-invoices";
import { createSupplier } from "centime/suppliers";
import { categorizeTransaction, createTransaction, updateTransaction } from "centime/transactions";
import * as fc from "fast-check";

/** What a change is made of; the number decides which records it is about. */
interface Scene {
  readonly sandbox: Sandbox;
  readonly books: ReturnType<Sandbox["books"]>;
  readonly number: number;
}

type AnyCall = Call<unknown, unknown>;

const DAY = "2026-07-01";
const LATER = "2027-12-31";

const pick = <Row>(
  rows: ReadonlyMap<number, Row>,
  number: number,
  fits: (row: Row) => boolean = () => true,
): Row | undefined => {
  const fitting = [...rows.values()].filter(fits);
  return fitting[number % fitting.length];
};

const idOf = (rows: ReadonlyMap<number, { readonly id: number }>, number: number): number =>
  pick(rows, number)?.id ?? 0;

const address = { address: "1", postal_code: "74000", city: "Annecy", country_alpha2: "FR" };

const lines = (number: number, sign = 1) =>
  // Lists bring 20 lines of an invoice along, and no more.
  Array.from({ length: number % 7 === 0 ? 22 : 1 + (number % 3) }, (_, index) => ({
    label: `Line ${index}`,
    unit: "piece",
    quantity: sign * (1 + (number % 5)),
    raw_currency_unit_price: `${1 + number}.00`,
    vat_rate: "FR_200" as const,
  }));

const document = ({ books, number }: Scene, sign = 1) => ({
  date: DAY,
  deadline: LATER,
  customer_id: idOf(books.customers, number),
  invoice_lines: lines(number, sign),
});

const draftOf = ({ books, number }: Scene) => pick(books.invoices, number, ({ draft }) => draft);
const finalOf = ({ books, number }: Scene) => pick(books.invoices, number, ({ draft }) => !draft);

/** One or two categories of a group, or none. */
function weights({ books, number }: Scene) {
  const [group] = books.categoryGroups.values();
  const inGroup = [...books.categories.values()].filter(
    ({ category_group }) => category_group.id === group?.id,
  );
  const [one, other] = [inGroup[number % inGroup.length], inGroup[(number + 1) % inGroup.length]];
  if (one === undefined || other === undefined || number % 4 === 0) return [];
  if (one === other || number % 4 === 1) return [{ id: one.id, weight: "1" }];
  return [
    { id: one.id, weight: "0.25" },
    { id: other.id, weight: "0.75" },
  ];
}

function bill({ books, number, sandbox }: Scene) {
  const data = `%PDF ${number} ${books.supplierInvoices.size}`;
  const file = { filename: "bill.pdf", type: "application/pdf", data };
  const total = {
    currency_amount: `${12 * (1 + number)}.00`,
    currency_tax: `${2 * (1 + number)}.00`,
  };
  return importSupplierInvoice({
    file_attachment_id: sandbox.attach(file).id,
    supplier_id: idOf(books.suppliers, number),
    date: DAY,
    deadline: LATER,
    currency_amount_before_tax: `${10 * (1 + number)}.00`,
    ...total,
    invoice_lines: [{ ...total, vat_rate: "FR_200" }],
  });
}

function entry({ books, number }: Scene) {
  const journal = pick(books.journals, number, ({ type }) => type === "misc");
  const line = (place: number) => ({
    label: "Entry",
    ledger_account_id: idOf(books.ledgerAccounts, place),
  });
  const value = `${1 + number}.00`;
  return createLedgerEntry({
    date: DAY,
    label: `Entry ${number}`,
    journal_id: journal?.id ?? 0,
    ledger_entry_lines: [
      { ...line(number), debit: value, credit: "0.00" },
      { ...line(number + 1), debit: "0.00", credit: value },
    ],
  });
}

/** Two open lines of one account. */
function lettering({ books, number }: Scene) {
  const open = [...books.ledgerLines.values()].filter(({ lettering }) => lettering === null);
  const one = open[number % open.length];
  const other = open.find(
    ({ id, ledger_account_id }) => id !== one?.id && ledger_account_id === one?.ledger_account_id,
  );
  if (one === undefined || other === undefined) return undefined;
  return letterLedgerEntryLines({
    unbalanced_lettering_strategy: "partial",
    ledger_entry_lines: [{ id: one.id }, { id: other.id }],
  });
}

const matchOf = ({ books, number }: Scene, documents: ReadonlyMap<number, unknown>) =>
  pick(books.matches, number, ({ document_id }) => documents.has(document_id));

/** What may happen to the books; some of it is refused at times. */
const CHANGES: Readonly<Record<string, (scene: Scene) => AnyCall | undefined>> = {
  newCustomer: ({ number }) =>
    createCompanyCustomer({ name: `C ${number}`, billing_address: address }),
  renameCustomer: ({ books, number }) => {
    const row = pick(books.customers, number, ({ customer_type: type }) => type === "company");
    return row && updateCompanyCustomer(row.id, { name: `Renamed ${number}` });
  },
  newSupplier: ({ number }) => createSupplier({ name: `S ${number}` }),
  newProduct: ({ number }) =>
    createProduct({ label: `P ${number}`, price_before_tax: "12.00", vat_rate: "FR_200" }),
  newDraft: (scene) => createCustomerInvoice({ ...document(scene), draft: true }),
  newInvoice: (scene) => createCustomerInvoice({ ...document(scene), draft: false }),
  newCreditNote: (scene) => createCustomerInvoice({ ...document(scene, -1), draft: false }),
  changeDraft: (scene) => {
    const draft = draftOf(scene);
    const create = lines(scene.number + 1);
    return draft && updateCustomerInvoice(draft.id, { invoice_lines: { create } });
  },
  finalize: (scene) => {
    const draft = draftOf(scene);
    return draft && finalizeCustomerInvoice(draft.id);
  },
  deleteDraft: (scene) => {
    const draft = draftOf(scene);
    return draft && deleteCustomerInvoice(draft.id);
  },
  credit: (scene) => {
    const invoice = finalOf(scene);
    const note = pick(
      scene.books.invoices,
      scene.number,
      ({ customer_id, credited_invoice_id, lines: own }) =>
        customer_id === invoice?.customer_id &&
        credited_invoice_id === null &&
        own.every(({ quantity }) => quantity.startsWith("-")),
    );
    return invoice && note && linkCreditNote(invoice.id, { credit_note_id: note.id });
  },
  pay: (scene) => {
    const invoice = finalOf(scene);
    return invoice && markCustomerInvoiceAsPaid(invoice.id);
  },
  newQuote: (scene) => createQuote(document(scene)),
  changeQuote: ({ books, number }) =>
    updateQuote(idOf(books.quotes, number), { invoice_lines: { create: lines(number) } }),
  settleQuote: ({ books, number }) =>
    updateQuoteStatus(idOf(books.quotes, number), {
      status: number % 2 === 0 ? "accepted" : "denied",
    }),
  invoiceQuote: ({ books, number }) => {
    const quote = pick(books.quotes, number, ({ status }) => status === "accepted");
    return quote && createCustomerInvoiceFromQuote({ quote_id: quote.id, draft: true });
  },
  newTransaction: ({ books, number }) =>
    createTransaction({
      bank_account_id: idOf(books.bankAccounts, number),
      label: `T ${number}`,
      date: DAY,
      amount: `${number % 3 === 0 ? "-" : ""}${12 * (1 + number)}.00`,
    }),
  nameTransaction: ({ books, number }) =>
    updateTransaction(idOf(books.transactions, number), {
      customer_id: idOf(books.customers, number),
    }),
  match: (scene) => {
    const { books, number } = scene;
    const invoice = finalOf(scene);
    const transaction_id = idOf(books.transactions, number);
    return invoice && matchCustomerInvoiceTransaction(invoice.id, { transaction_id });
  },
  unmatch: (scene) => {
    const match = matchOf(scene, scene.books.invoices);
    return match && unmatchCustomerInvoiceTransaction(match.document_id, match.transaction_id);
  },
  newBill: bill,
  payBill: ({ books, number }) =>
    updateSupplierInvoicePaymentStatus(idOf(books.supplierInvoices, number), {
      payment_status: number % 2 === 0 ? "paid" : "to_be_paid",
    }),
  matchBill: ({ books, number }) => {
    const isOut = ({ currency_amount }: { currency_amount: string }) =>
      currency_amount.startsWith("-");
    const transaction_id = pick(books.transactions, number, isOut)?.id ?? 0;
    const id = idOf(books.supplierInvoices, number);
    return matchSupplierInvoiceTransaction(id, { transaction_id });
  },
  unmatchBill: (scene) => {
    const match = matchOf(scene, scene.books.supplierInvoices);
    return match && unmatchSupplierInvoiceTransaction(match.document_id, match.transaction_id);
  },
  newEntry: entry,
  renameEntry: ({ books, number }) => {
    const row = pick(books.ledgerEntries, number, ({ document }) => document === null);
    return row && updateLedgerEntry(row.id, { label: `Renamed ${number}` });
  },
  letter: lettering,
  unletter: ({ books, number }) => {
    const line = pick(books.ledgerLines, number, (row) => row.lettering !== null);
    if (line === undefined) return undefined;
    return unletterLedgerEntryLines({
      unbalanced_lettering_strategy: "partial",
      ledger_entry_lines: [{ id: line.id }],
    });
  },
  newAccount: ({ number }) =>
    createLedgerAccount({ number: `606${number}`, label: `Account ${number}` }),
  renameAccount: ({ books, number }) =>
    updateLedgerAccount(idOf(books.ledgerAccounts, number), { label: `Renamed ${number}` }),
  newCategory: ({ books, number }) =>
    createCategory({
      label: `Category ${number}`,
      category_group_id: idOf(books.categoryGroups, number),
    }),
  renameCategory: ({ books, number }) =>
    updateCategory(idOf(books.categories, number), { label: `Renamed ${number}` }),
  categorizeInvoice: (scene) => {
    const invoice = finalOf(scene);
    return invoice && categorizeCustomerInvoice(invoice.id, weights(scene));
  },
  categorizeBill: (scene) =>
    categorizeSupplierInvoice(idOf(scene.books.supplierInvoices, scene.number), weights(scene)),
  categorizeTransaction: (scene) =>
    categorizeTransaction(idOf(scene.books.transactions, scene.number), weights(scene)),
  categorizeLine: (scene) =>
    categorizeLedgerEntryLine(idOf(scene.books.ledgerLines, scene.number), weights(scene)),
};

/** A change of the books: an insertion, an update or a deletion. */
export interface BookChange {
  readonly what: string;
  readonly number: number;
}

export const bookChange: fc.Arbitrary<BookChange> = fc.record({
  what: fc.constantFrom(...Object.keys(CHANGES)),
  number: fc.nat({ max: 500 }),
});

/** Changes the books; returns whether the server accepted it. */
export async function changeBooks(
  sandbox: Sandbox,
  client: Client,
  { what, number }: BookChange,
): Promise<boolean> {
  const call = CHANGES[what]?.({ sandbox, books: sandbox.books(), number });
  if (call === undefined) return false;
  return (await client.send(call)).isOk();
}
