import type {
  UpdateCustomerInvoiceBody,
  UpdateDraftCustomerInvoice,
  UpdateFinalizedCustomerInvoice,
} from "@centime/core/customer-invoices";
import { netOf, sumOf } from "../../books/money.ts";
import { change, definedOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule, refuseUnknown } from "../../http/response.ts";
import { requireTemplate } from "../customer-invoice-templates.ts";
import { existingCustomer } from "../customers/record.ts";
import { changeText, requireCurrency } from "../sales-documents/contents.ts";
import { requireFreeReference } from "../shared.ts";
import { changeInstallments } from "./installments.ts";
import { existingInvoice } from "./life.ts";
import { changeLines, priceLines, readDiscount } from "./lines.ts";
import { type InvoiceRecord, sumOfLines, totalOf } from "./record.ts";
import { requireRanks } from "./sections.ts";

/** Changes a draft, or the few fields of a finalized invoice that may change. */
export function updateInvoice(
  context: Context,
  id: number,
  body: UpdateCustomerInvoiceBody,
): InvoiceRecord {
  const invoice = existingInvoice(context, id);
  requireFreeReference(context, "invoices", body.external_reference, id);
  const changed = invoice.draft
    ? updateDraft(context, invoice, body)
    : updateFinalized(context, invoice, body);
  return change(context, "invoices", changed, {});
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
    ...definedOnly(fields),
    ...definedOnly({ customer_id, template_id: customer_invoice_template_id }),
    ...definedOnly({ custom_label: label }),
    pdf_invoice_free_text: changeText(pdf_invoice_free_text, draft.pdf_invoice_free_text),
    pdf_invoice_subject: changeText(pdf_invoice_subject, draft.pdf_invoice_subject),
    discount: newDiscount,
    lines,
    installments: changeInstallments(context, draft.installments, installments, sumOfLines(lines)),
  };
}

/** The fields of a finalized invoice that the API changes. */
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
    ...definedOnly({ custom_label: label, transaction_reference, external_reference }),
    lines: withDates(invoice, invoice_lines),
    installments: changeInstallments(context, invoice.installments, installments, totalOf(invoice)),
  };
}

const refuseFinalized = (): never => refuseRule("A finalized invoice can no longer be edited");

/** The lines of a finalized invoice with other imputation dates: nothing else may change. */
function withDates(
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
    return { ...line, ...definedOnly({ imputation_dates: change?.imputation_dates }) };
  });
}
