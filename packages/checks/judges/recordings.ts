import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Call, callFromRequest, type RequestParts } from "@centime/core";
import { createCustomerInvoice } from "@centime/core/customer-invoices";
import {
  createFecExport,
  createGeneralLedgerExport,
  type StartedExport,
} from "@centime/core/exports";
import {
  type CreateLedgerEntryBody,
  createLedgerEntry,
  type WrittenLedgerEntry,
} from "@centime/core/ledger-entries";
import type { Sandbox } from "@centime/sandbox";
import { type AnyOperation, answeredOperations, PERIOD, pathsOf, sendTo } from "./sandbox.ts";
import { type Difference, differences, shapeOf } from "./shape.ts";

/** A recorded response compared with the sandbox's. */
export interface Comparison {
  readonly operation: string;
  readonly differences: readonly ExplainedDifference[];
}

interface ExplainedDifference extends Difference {
  /** Why the difference is right; `undefined` when it is not. */
  readonly explanation: string | undefined;
}

/** Compares every recorded success with the sandbox's to the same request. */
export async function compareAll(
  sandbox: Sandbox,
  exchanges: readonly Exchange[],
): Promise<readonly Comparison[]> {
  const books = await prepareBooks(sandbox);
  // By then, exports are ready.
  sandbox.advance(10_000);
  const comparisons: Comparison[] = [];
  for (const exchange of exchanges.filter(({ status }) => status < 400)) {
    const operation = answeredOperations.find(({ info }) => info.contractId === exchange.operation);
    if (operation === undefined) continue;
    const call = callFromRequest(operation, await partsFor(books, operation, exchange));
    const ours = await sendTo(sandbox, call);
    const found = differences(shapeOf(exchange.response), shapeOf(ours));
    comparisons.push({
      operation: operation.info.name,
      differences: found.map((each) => ({ ...each, explanation: explanationOf(each) })),
    });
  }
  return comparisons;
}

/** Returns comparisons in lines to print, each difference once for each operation. */
export function comparisonLines(comparisons: readonly Comparison[]): readonly string[] {
  const lines = comparisons.flatMap(({ operation, differences: found }) =>
    found.map((difference) => differenceLine(operation, difference)),
  );
  const unexplained = comparisons.filter(isUnexplained).length;
  const operations = new Set(comparisons.map(({ operation }) => operation)).size;
  return [
    ...new Set(lines),
    `${comparisons.length} recorded responses of ${operations} operations compared, ` +
      `${unexplained} of them differ without a reason`,
  ];
}

/** Whether the responses differ without an explanation. */
export const isUnexplained = ({ differences: found }: Comparison): boolean =>
  found.some(({ explanation }) => explanation === undefined);

function differenceLine(
  operation: string,
  { place, kind, detail, explanation }: ExplainedDifference,
): string {
  return `${operation}  ${place}  ${kind}: ${detail}${explanation === undefined ? "" : ` (${explanation})`}`;
}

/** A recorded exchange with the real API. */
export interface Exchange {
  /** The vendor's `operationId`. */
  readonly operation: string;
  readonly body?: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** Reads the exchanges in a folder's JSON files; returns `undefined` when there is no such folder. */
export function readExchanges(folder: string): readonly Exchange[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Exchange[]);
}

/** Returns the recorded request, with ids of the sandbox's books. */
async function partsFor(
  books: Books,
  operation: AnyOperation,
  exchange: Exchange,
): Promise<RequestParts> {
  const { name, paginated, path } = operation.info;
  const { ids, body = exchange.body } = situationOf(books, name, exchange.body);
  const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ({ 1: key = "" }) => key);
  const seeded = async () => (await pathsOf(books.sandbox, operation)).at(-1) ?? {};
  return {
    path: ids
      ? Object.fromEntries(parameters.map((key, place) => [key, ids[place]]))
      : await seeded(),
    query: paginated ? { limit: 100, ...(name === "getTrialBalance" ? PERIOD : {}) } : undefined,
    body,
  };
}

/** What an operation is called with, where it is not the first of the books and the recorded body. */
interface Situation {
  /** In the order of the path. */
  readonly ids?: readonly number[];
  readonly body?: unknown;
}

function situationOf(books: Books, name: string, recorded: unknown): Situation {
  const { category, customerMatch, entry, sandbox, supplierMatch } = books;
  const weights = [{ id: category, weight: "1.0" }];
  const lines = entry.ledger_entry_lines.map(({ id }) => ({ id }));
  const ofLine = lines.slice(0, 1).map(({ id }) => id);
  switch (name) {
    case "letterLedgerEntryLines":
      return { body: { ...(recorded as object), ledger_entry_lines: lines } };
    case "createLedgerEntry":
      return { body: books.newEntry };
    case "categorizeLedgerEntryLine":
      return { ids: ofLine, body: weights };
    case "linkCreditNote":
      return { ids: [books.draft], body: { credit_note_id: books.creditNote } };
    case "updateCustomerInvoice":
      return { ids: [books.draft] };
    case "categorizeCustomerInvoice":
      return { ids: [customerMatch.document_id], body: weights };
    case "matchCustomerInvoiceTransaction":
      return {
        ids: [customerMatch.document_id],
        body: { transaction_id: unmatchedTransaction(sandbox) },
      };
    case "unmatchCustomerInvoiceTransaction":
      return { ids: [customerMatch.document_id, customerMatch.transaction_id] };
    case "categorizeSupplierInvoice":
      return { body: weights };
    case "matchSupplierInvoiceTransaction":
      return {
        ids: [supplierMatch.document_id],
        body: { transaction_id: unmatchedTransaction(sandbox) },
      };
    case "unmatchSupplierInvoiceTransaction":
      return { ids: [supplierMatch.document_id, supplierMatch.transaction_id] };
    case "requestGocardlessMandateByEmail":
      return { body: { ...(recorded as object), customer_id: firstOf(sandbox, "customers") } };
    case "linkPurchaseRequest":
      return { body: { purchase_request_id: firstOf(sandbox, "purchaseRequests") } };
    case "categorizeTransaction":
      return { body: weights };
    case "createTransaction":
      return {
        body: { ...(recorded as object), bank_account_id: firstOf(sandbox, "bankAccounts") },
      };
    case "getFecExport":
      return { ids: [books.exports.fec] };
    case "getGeneralLedgerExport":
      return { ids: [books.exports.generalLedger] };
    // A journal's code is unique, and the recorded one is taken.
    case "createJournal":
      return { body: { ...(recorded as object), code: "REC" } };
    default:
      if (/LedgerEntryLine(Categories)?$/.test(name)) return { ids: ofLine };
      if (/LedgerEntry/.test(name)) return { ids: [entry.id] };
      return /CustomerInvoice/.test(name) ? { ids: [customerMatch.document_id] } : {};
  }
}

const firstOf = (
  sandbox: Sandbox,
  table: "bankAccounts" | "customers" | "purchaseRequests",
): number | undefined => [...sandbox.books()[table].keys()][0];

/** A transaction that is matched with nothing. */
function unmatchedTransaction(sandbox: Sandbox): number | undefined {
  const { matches, transactions } = sandbox.books();
  const matched = new Set([...matches.values()].map(({ transaction_id }) => transaction_id));
  return [...transactions.keys()].find((id) => !matched.has(id));
}

interface Match {
  readonly document_id: number;
  readonly transaction_id: number;
}

const NO_MATCH: Match = { document_id: 0, transaction_id: 0 };

/** What the recorded requests refer to, in a sandbox's books. */
interface Books {
  readonly sandbox: Sandbox;
  /** A draft, and a credit note that can be linked to it. */
  readonly draft: number;
  readonly creditNote: number;
  /** A match of a customer invoice that has a category and a header field. */
  readonly customerMatch: Match;
  readonly supplierMatch: Match;
  readonly category: number;
  /** The body of a ledger entry, and one that was written from it: two lines of one account. */
  readonly newEntry: CreateLedgerEntryBody;
  readonly entry: WrittenLedgerEntry;
  readonly exports: { readonly fec: number; readonly generalLedger: number };
}

/** Finds in the books what the requests refer to, and adds what is not there. */
async function prepareBooks(sandbox: Sandbox): Promise<Books> {
  const { categories, customers, invoices, matches } = sandbox.books();
  const [category = 0] = categories.keys();
  const [customer = 0] = customers.keys();
  const all = [...matches.values()];
  const customerMatch = all.find(({ document_id }) => invoices.has(document_id));
  const supplierMatch = all.find(({ document_id }) => !invoices.has(document_id));
  const newEntry = entryBody(sandbox);
  return {
    sandbox,
    draft: await addDraft(sandbox, customer, 2),
    creditNote: await addDraft(sandbox, customer, -1),
    customerMatch: customerMatch ?? NO_MATCH,
    supplierMatch: supplierMatch ?? NO_MATCH,
    category,
    newEntry,
    entry: (await sendTo(sandbox, createLedgerEntry(newEntry))) as WrittenLedgerEntry,
    exports: {
      fec: await startExport(sandbox, createFecExport(PERIOD)),
      generalLedger: await startExport(sandbox, createGeneralLedgerExport(PERIOD)),
    },
  };
}

async function startExport(sandbox: Sandbox, call: Call<StartedExport, unknown>): Promise<number> {
  const { id } = (await sendTo(sandbox, call)) as StartedExport;
  return id;
}

function entryBody(sandbox: Sandbox): CreateLedgerEntryBody {
  const { journals, ledgerAccounts } = sandbox.books();
  const [journal_id = 0] = journals.keys();
  const [ledger_account_id = 0] = ledgerAccounts.keys();
  const [debit, credit] = ["100.00", "0.00"];
  const line = { debit, credit, ledger_account_id, label: "Ligne" };
  return {
    date: "2026-07-01",
    label: "Écriture",
    journal_id,
    ledger_entry_lines: [line, { ...line, debit: credit, credit: debit }],
  };
}

async function addDraft(sandbox: Sandbox, customer_id: number, quantity: number): Promise<number> {
  const [date, deadline] = ["2026-07-01", "2026-07-31"];
  const label = "Conseil";
  const price = { raw_currency_unit_price: "100.00", vat_rate: "FR_200" } as const;
  const line = { label, unit: "piece", quantity, ...price };
  const call = createCustomerInvoice({
    date,
    deadline,
    customer_id,
    draft: true,
    invoice_lines: [line],
  });
  return ((await sendTo(sandbox, call)) as { id: number }).id;
}

/** Keys that were added to the contract after the recording. */
const NEWER_KEYS = new Set([
  "custom_fields",
  "import_source",
  "installments",
  "payment_method_ledger_account",
  "purchase_order_reference",
  "sales_order_reference",
  "schematron_validation_status",
  "substance",
]);

/** Counters of pages that the API adds to some lists; one of the reported answers has been cut. */
const COUNTERS = new Set(["current_page", "per_page", "total_items", "total_pages"]);

/** What only companies have, or only individuals. */
const OF_ONE_KIND = /^items\.\*\.(first_name|last_name|reg_no|vat_number)$/;

/** Returns why a difference is right; `undefined` when it is not. */
export function explanationOf({ kind, place }: Difference): string | undefined {
  const key = place.split(".").at(-1) ?? "";
  if (kind === "extra" && NEWER_KEYS.has(key)) return "the contract is younger than the recording";
  if (kind === "extra" && COUNTERS.has(key)) return "other answers of the API have these counters";
  if (kind === "extra" && OF_ONE_KIND.test(place)) {
    return "customers are of two kinds, and the recorded list has one of them";
  }
  return undefined;
}
