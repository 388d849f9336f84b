import type {
  UpdateCustomerInvoiceBody,
  UpdateDraftCustomerInvoice,
  UpdateFinalizedCustomerInvoice,
} from "@centime/core/customer-invoices";
import { CURRENCIES } from "@centime/core/enumerations";
import { requireFreeReference } from "../books/external-reference.ts";
import { changedNow } from "../books/stamps.ts";
import { withoutUndefined } from "../books/without-undefined.ts";
import { existingCustomer } from "../customers/existing-customer.ts";
import type { Context } from "../handler.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";
import { netOf } from "../money/amounts.ts";
import { sumOf } from "../money/decimal.ts";
import { changeLines } from "./change-lines.ts";
import { existingInvoice, requireTemplate } from "./existing-invoice.ts";
import { changeInstallments } from "./installments.ts";
import { type InvoiceRecord, sumOfLines, totalOf } from "./invoice-record.ts";
import { priceLines } from "./price-lines.ts";
import { readDiscount } from "./read-discount.ts";
import { requireRanks } from "./sections.ts";

/** Changes a draft, or the little that may change of a finalized invoice. */
export function updateInvoice(
  context: Context,
  id: number,
  body: UpdateCustomerInvoiceBody,
): InvoiceRecord {
  const { books } = context;
  const invoice = existingInvoice(context, id);
  requireFreeReference(books.invoices.values(), body.external_reference, { except: id });
  const changed = invoice.draft
    ? updateDraft(context, invoice, body)
    : updateFinalized(context, invoice, body);
  const updated = { ...changed, ...changedNow(context) };
  books.invoices.set(id, updated);
  return updated;
}

function updateDraft(
  context: Context,
  draft: InvoiceRecord,
  body: UpdateDraftCustomerInvoice | UpdateFinalizedCustomerInvoice,
): InvoiceRecord {
  if ("transaction_reference" in body) refuseRule("The invoice is a draft: it has no transaction");
  const { customer_id, customer_invoice_template_id, label, discount, ...rest } =
    body as UpdateDraftCustomerInvoice;
  const { invoice_lines, installments, pdf_invoice_free_text, pdf_invoice_subject, ...fields } =
    rest;
  if (customer_id !== undefined) existingCustomer(context, customer_id);
  requireTemplate(context, customer_invoice_template_id);
  requireCurrency(fields.currency);

  const unpriced = changeLines(context, draft.lines, invoice_lines);
  const newDiscount = readDiscount(discount ?? draft.discount, sumOf(unpriced, netOf));
  const lines = priceLines(unpriced, newDiscount);
  requireRanks(
    draft.sections.map(({ rank }) => rank),
    lines,
  );
  return {
    ...draft,
    ...withoutUndefined(fields),
    ...withoutUndefined({ customer_id, template_id: customer_invoice_template_id }),
    ...withoutUndefined({ custom_label: label }),
    pdf_invoice_free_text: textOf(pdf_invoice_free_text, draft.pdf_invoice_free_text),
    pdf_invoice_subject: textOf(pdf_invoice_subject, draft.pdf_invoice_subject),
    discount: newDiscount,
    lines,
    installments: changeInstallments(context, draft.installments, installments, sumOfLines(lines)),
  };
}

/** A text of the PDF: `null` empties it, absence leaves it. */
const textOf = (given: string | null | undefined, own: string): string =>
  given === undefined ? own : (given ?? "");

function requireCurrency(currency: string | undefined): void {
  const isKnown = currency === undefined || CURRENCIES.some((known) => known === currency);
  if (!isKnown) refuseRule("Currency is unknown");
}

/** What the API lets one change of a finalized invoice. */
const CHANGEABLE = new Set<string>([
  "external_reference",
  "installments",
  "invoice_lines",
  "label",
  "transaction_reference",
] satisfies (keyof UpdateFinalizedCustomerInvoice)[]);

function updateFinalized(
  context: Context,
  invoice: InvoiceRecord,
  body: UpdateDraftCustomerInvoice | UpdateFinalizedCustomerInvoice,
): InvoiceRecord {
  if (!Object.keys(body).every((key) => CHANGEABLE.has(key))) refuseFinalized();
  const { invoice_lines, installments, label, transaction_reference, external_reference } =
    body as UpdateFinalizedCustomerInvoice;
  return {
    ...invoice,
    ...withoutUndefined({ custom_label: label, transaction_reference, external_reference }),
    lines: imputed(invoice, invoice_lines),
    installments: changeInstallments(context, invoice.installments, installments, totalOf(invoice)),
  };
}

const refuseFinalized = (): never => refuseRule("A finalized invoice can no longer be edited");

/** The lines of a finalized invoice with other periods: nothing else of them may change. */
function imputed(
  { lines }: InvoiceRecord,
  changes: UpdateFinalizedCustomerInvoice["invoice_lines"],
): InvoiceRecord["lines"] {
  if (changes === undefined) return lines;
  if (!Object.keys(changes).every((key) => key === "update")) refuseFinalized();
  const { update = [] } = changes;
  for (const { id, imputation_dates: _dates, ...others } of update) {
    if (Object.keys(others).length > 0) refuseFinalized();
    if (!lines.some((line) => line.id === id)) refuseUnknown("InvoiceLine", id);
  }
  return lines.map((line) => {
    const change = update.find(({ id }) => id === line.id);
    return { ...line, ...withoutUndefined({ imputation_dates: change?.imputation_dates }) };
  });
}
