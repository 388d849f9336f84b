import type {
  UpdateSupplierInvoiceBody,
  UpdateSupplierInvoicePaymentStatusBody,
} from "@centime/core/supplier-invoices";
import { decimal } from "../../books/money.ts";
import { change, definedOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { existingLedgerAccount } from "../ledger-accounts.ts";
import { existing, requireFreeReference } from "../shared.ts";
import { existingSupplier } from "../suppliers.ts";
import { changeSupplierLines } from "./lines.ts";
import type { SupplierInvoiceRecord } from "./record.ts";
import { totalsAfter } from "./totals.ts";

/** The supplier invoice of that id; refuses with 404 when there is none. */
export const existingSupplierInvoice = ({ books }: Context, id: number): SupplierInvoiceRecord =>
  existing(books.supplierInvoices, "SupplierInvoice", id);

/** Changes an invoice by what the body has; its totals are not compared with its lines. */
export function updateSupplierInvoice(
  context: Context,
  id: number,
  body: UpdateSupplierInvoiceBody,
): SupplierInvoiceRecord {
  const invoice = existingSupplierInvoice(context, id);
  const { supplier_id, label, payment_method_ledger_account_id } = body;
  if (supplier_id !== undefined) existingSupplier(context, supplier_id);
  if (payment_method_ledger_account_id) {
    existingLedgerAccount(context, payment_method_ledger_account_id);
  }
  requireFreeReference(context, "supplierInvoices", body.external_reference, id);
  const { currency, date, deadline, external_reference, invoice_number } = body;
  const { transaction_reference } = body;
  const totals = totalsAfter(invoice, body);
  const rate = decimal(totals.exchange_rate);
  return change(context, "supplierInvoices", invoice, {
    ...definedOnly({ currency, date, deadline, external_reference, invoice_number, supplier_id }),
    ...definedOnly({ custom_label: label, payment_method_ledger_account_id }),
    ...definedOnly({ transaction_reference }),
    ...totalsOnly(totals),
    lines: changeSupplierLines(context, invoice.lines, body.invoice_lines, rate),
  });
}

const totalsOnly = ({
  amount,
  currency_amount,
  currency_amount_before_tax,
  currency_tax,
  exchange_rate,
  tax,
}: ReturnType<typeof totalsAfter>) => ({
  amount,
  currency_amount,
  currency_amount_before_tax,
  currency_tax,
  exchange_rate,
  tax,
});

/** Completes the accounting of an invoice. */
export function validateAccounting(context: Context, id: number): SupplierInvoiceRecord {
  const invoice = existingSupplierInvoice(context, id);
  if (invoice.supplier_id === null) refuseRule("Supplier can't be blank");
  return change(context, "supplierInvoices", invoice, { accounting_status: "complete" });
}

/** Marks an invoice as paid outside of Pennylane, or as to be paid: what remains of it stays as it is. */
export function updatePaymentStatus(
  context: Context,
  id: number,
  { payment_status }: UpdateSupplierInvoicePaymentStatusBody,
): undefined {
  const invoice = existingSupplierInvoice(context, id);
  change(context, "supplierInvoices", invoice, {
    payment_status: payment_status === "paid" ? "paid_offline" : "to_be_paid",
  });
}
