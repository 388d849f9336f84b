import type { VatRate } from "@centime/core/enumerations";
import { toDay } from "../books/clock.ts";
import { decimal, taxOn, toCents } from "../books/money.ts";
import { timedUuid } from "../books/numbering.ts";
import { save } from "../books/records.ts";
import type { Context } from "../context.ts";
import { keepAttachment } from "../resources/file-attachments.ts";
import { seededFile } from "../resources/files/files.ts";
import { ledgerAccount } from "../resources/ledger-accounts.ts";
import { importPurchaseRequest, linkPurchaseRequest } from "../resources/purchase-requests.ts";
import { updateEInvoiceStatus } from "../resources/supplier-invoices/e-invoicing.ts";
import { importSupplierInvoice } from "../resources/supplier-invoices/import.ts";
import type {
  EInvoicingRecord,
  SupplierInvoiceRecord,
} from "../resources/supplier-invoices/record.ts";
import { updatePaymentStatus } from "../resources/supplier-invoices/update.ts";
import { createTransaction } from "../resources/transactions/operations.ts";
import { mainBankAccount, paySupplier } from "./payments.ts";
import type { DaysAgo } from "./seed-books.ts";
import type { MarkUnit } from "./units.ts";

/** What becomes of a supplier's invoice. */
type Fate =
  | "disputed"
  | "e_invoice"
  | "incomplete"
  | "ordered"
  | "open"
  | "paid"
  | "paid_in_part"
  | "paid_offline";

type Row = readonly [
  supplier: number,
  days: number,
  label: string,
  account: string,
  beforeTax: string,
  vatRate: VatRate,
  fate: Fate,
];

const INVOICES: readonly Row[] = [
  [0, 112, "Papier et encres", "6064", "184.50", "FR_200", "paid"],
  [1, 104, "Électricité du trimestre", "6061", "612.30", "FR_200", "paid"],
  [2, 96, "Hébergement de mars", "611", "49.00", "FR_200", "paid"],
  [3, 90, "Chêne et hêtre", "601", "2380.00", "FR_200", "ordered"],
  [4, 84, "Honoraires comptables", "622", "450.00", "FR_200", "paid"],
  [3, 75, "Retour de planches", "601", "-160.00", "FR_200", "open"],
  [2, 66, "Hébergement d'avril", "611", "49.00", "FR_200", "paid"],
  [0, 58, "Livres pour l'atelier", "6064", "92.40", "FR_55", "paid_offline"],
  [4, 52, "Honoraires comptables", "622", "450.00", "FR_200", "paid_in_part"],
  [3, 40, "Scie à ruban", "215", "3150.00", "FR_200", "open"],
  [1, 33, "Électricité du trimestre", "6061", "587.10", "FR_200", "e_invoice"],
  [2, 24, "Hébergement de mai", "611", "49.00", "FR_200", "disputed"],
  [0, 12, "Fournitures diverses", "6064", "76.25", "FR_200", "incomplete"],
  [4, 5, "Honoraires comptables", "622", "450.00", "FR_200", "open"],
];

const DAYS_TO_PAY = 14;
const TERM_DAYS = 30;

/** Fourteen invoices of suppliers, in all states. */
export function seedSupplierInvoices(daysAgo: DaysAgo, mark: MarkUnit): void {
  for (const [index, row] of INVOICES.entries()) {
    const [supplier, days] = row;
    const context = daysAgo(days);
    const later = daysAgo(Math.max(days - DAYS_TO_PAY, days / 2));
    const fields = {
      supplier_id: [...context.books.suppliers.keys()][supplier] ?? 0,
      number: index + 1,
      date: toDay(context.clock.now()),
      deadline: toDay(daysAgo(days - TERM_DAYS).clock.now()),
    };
    mark("document", () => meet(importRow(context, row, fields), row, later));
  }
}

interface RowFields {
  readonly supplier_id: number;
  readonly number: number;
  readonly date: string;
  readonly deadline: string;
}

function importRow(
  context: Context,
  [, , label, account, beforeTax, vat_rate, fate]: Row,
  { number, ...fields }: RowFields,
): SupplierInvoiceRecord {
  const invoice_number = `FA-${String(number).padStart(4, "0")}`;
  const currency_tax = taxOn(decimal(beforeTax), vat_rate).toFixed(2);
  const currency_amount = toCents(decimal(beforeTax).plus(currency_tax)).toFixed(2);
  const ledger_account_id = ledgerAccount(context, account).id;
  const { id } = keepAttachment(context, seededFile(context, `${invoice_number}.pdf`));
  return importSupplierInvoice(context, {
    ...fields,
    invoice_number,
    file_attachment_id: id,
    import_as_incomplete: fate === "incomplete",
    currency_amount_before_tax: beforeTax,
    currency_amount,
    currency_tax,
    invoice_lines: [{ label, currency_amount, currency_tax, vat_rate, ledger_account_id }],
  });
}

/** Lets an invoice meet its fate. */
function meet(invoice: SupplierInvoiceRecord, row: Row, later: Context): void {
  const fate = row[6];
  switch (fate) {
    case "paid":
      paySupplier(later, invoice, 1);
      break;
    case "paid_in_part":
      paySupplier(later, invoice, 0.5);
      break;
    case "paid_offline":
      updatePaymentStatus(later, invoice.id, { payment_status: "paid" });
      break;
    case "ordered":
      orderAndPay(later, invoice, row);
      break;
    case "e_invoice":
      receive(later, invoice);
      break;
    case "disputed":
      receive(later, invoice);
      updateEInvoiceStatus(later, invoice.id, {
        status: "disputed",
        reason: "incorrect_unit_prices",
      });
      break;
    default:
  }
}

/** Turns an invoice into one that came as an electronic invoice: its status is unknown, so it is approved. */
function receive(context: Context, invoice: SupplierInvoiceRecord): void {
  const { random } = context.books;
  const e_invoicing: EInvoicingRecord = {
    status: null,
    reason: null,
    flow_id: timedUuid(random, context.clock.now()),
  };
  save(context, "supplierInvoices", { ...invoice, e_invoicing });
}

/** Adds the order of an invoice, links it and pays the invoice. */
function orderAndPay(context: Context, invoice: SupplierInvoiceRecord, row: Row): void {
  const [, , label, , unit_price, vat_rate] = row;
  const { currency_amount, currency_amount_before_tax, currency_tax, supplier_id } = invoice;
  const { id } = keepAttachment(context, seededFile(context, `BC-${invoice.invoice_number}.pdf`));
  const line = { label, quantity: 1, unit: "piece", unit_price, vat_rate } as const;
  const request = importPurchaseRequest(context, {
    file_attachment_id: id,
    reason: label,
    supplier_id: supplier_id ?? 0,
    purchase_order_number: `BC-${invoice.invoice_number}`,
    currency_amount,
    currency_amount_before_tax,
    currency_tax,
    delivery_address: {
      address: "12 rue des Ateliers",
      postal_code: "69007",
      city: "Lyon",
      country_alpha2: "FR",
    },
    purchase_request_lines: [{ ...line, currency_amount, currency_tax }],
  });
  linkPurchaseRequest(context, invoice, request.id);
  paySupplier(context, invoice, 1);
}

const UNMATCHED: readonly (readonly [days: number, label: string, amount: string])[] = [
  [20, "FRAIS TENUE DE COMPTE", "-12.50"],
  [9, "CB PARKING BELLECOUR", "-38.90"],
  [3, "VIR RECU SANS MOTIF", "250.00"],
];

/** Transactions that nobody has matched yet. */
export function seedUnmatchedTransactions(daysAgo: DaysAgo, mark: MarkUnit): void {
  for (const [days, label, amount] of UNMATCHED) {
    const context = daysAgo(days);
    const date = toDay(context.clock.now());
    const body = { bank_account_id: mainBankAccount(context), label, date, amount };
    mark("document", () => createTransaction(context, body));
  }
}
