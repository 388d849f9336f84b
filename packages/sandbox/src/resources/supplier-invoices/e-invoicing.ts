import type { UpdateSupplierInvoiceEInvoiceStatusBody } from "@centime/core/supplier-invoices";
import { change } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import type { SupplierInvoiceRecord } from "./record.ts";
import { existingSupplierInvoice } from "./update.ts";

type Body = UpdateSupplierInvoiceEInvoiceStatusBody;

/** The statuses that an electronic invoice may go on to; `null` stands for a tacit approval. */
const NEXT: Readonly<Record<string, readonly Body["status"][]>> = {
  tacit: ["disputed", "refused"],
  approved: ["disputed", "refused"],
  disputed: ["approved", "refused"],
  waiting_for_validation: ["approved", "disputed", "refused"],
};

/** Disputes, refuses or approves an electronic invoice; refuses any other invoice with 422. */
export function updateEInvoiceStatus(
  context: Context,
  id: number,
  body: Body,
): SupplierInvoiceRecord {
  const invoice = existingSupplierInvoice(context, id);
  const { e_invoicing } = invoice;
  if (e_invoicing === null) return refuseRule("This supplier invoice is not an electronic invoice");
  const status = e_invoicing.status ?? "tacit";
  if (!NEXT[status]?.includes(body.status)) {
    refuseRule(`An electronic invoice that is ${status} cannot become ${body.status}`);
  }
  const reason = body.status === "approved" ? null : body.reason;
  return change(context, "supplierInvoices", invoice, {
    e_invoicing: { ...e_invoicing, status: body.status, reason },
  });
}
