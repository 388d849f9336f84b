import type {
  CustomerEInvoiceLineInput,
  ImportCustomerEInvoiceBody,
  ImportedInvoiceLineInput,
} from "@centime/core/customer-invoices";
import { decimal } from "../../books/money.ts";
import type { Context } from "../../context.ts";
import { importInvoice } from "../customer-invoices/import.ts";
import { sendToPa } from "../customer-invoices/life.ts";
import type { InvoiceRecord } from "../customer-invoices/record.ts";
import { createCompany } from "../customers/write.ts";
import { keepAttachment } from "../file-attachments.ts";
import { storeUpload } from "../files/files.ts";
import { requireNewFile } from "../files/known-documents.ts";
import { type FacturX, type Party, readFacturX } from "./factur-x.ts";
import { currencyOf, requireLineIds } from "./import-supplier.ts";

/** Adds an electronic invoice to a customer to the books, whom its file or the request names. */
export async function importCustomerEInvoice(
  context: Context,
  body: ImportCustomerEInvoiceBody,
): Promise<InvoiceRecord> {
  const { file, invoice_options: options = {}, override_invoice_lines, installments } = body;
  const invoice = await readFacturX(file);
  const stored = storeUpload(context, file);
  requireNewFile(context, stored);
  const invoice_lines =
    override_invoice_lines === undefined
      ? linesOf(invoice, options.invoice_lines ?? [])
      : override_invoice_lines.map((line) => overriding(invoice, line));
  const imported = importInvoice(context, {
    file_attachment_id: keepAttachment(context, stored).id,
    convert_to_e_invoice: true,
    customer_id: options.customer_id ?? customerOf(context, invoice.buyer),
    date: invoice.date,
    deadline: invoice.deadline,
    invoice_number: invoice.number,
    currency: currencyOf(invoice),
    currency_amount_before_tax: invoice.beforeTax.toFixed(2),
    currency_tax: invoice.tax.toFixed(2),
    currency_amount: invoice.total.toFixed(2),
    invoice_lines,
    ...(installments === undefined ? {} : { installments }),
  });
  if (body.send_to_pa === true) sendToPa(context, imported.id);
  return imported;
}

/** The lines of the file, with what a request says of them. */
function linesOf(
  { lines }: FacturX,
  options: readonly CustomerEInvoiceLineInput[],
): readonly ImportedInvoiceLineInput[] {
  requireLineIds(lines, options);
  return lines.map(({ id, label, quantity, unitPrice, beforeTax, tax, vatRate }) => {
    const option = options.find((own) => own.e_invoice_line_id === id);
    return {
      label,
      quantity: quantity.toFixed(),
      unit: "piece",
      raw_currency_unit_price: unitPrice.toFixed(),
      vat_rate: vatRate,
      currency_amount: beforeTax.plus(tax).toFixed(2),
      currency_tax: tax.toFixed(2),
      ledger_account_id: option?.ledger_account_id ?? undefined,
      product_id: option?.product_id ?? undefined,
    };
  });
}

type Overriding = NonNullable<ImportCustomerEInvoiceBody["override_invoice_lines"]>[number];

/** A line that takes the place of those in the file: by default of one piece. */
function overriding({ number }: FacturX, line: Overriding): ImportedInvoiceLineInput {
  const { quantity = 1, raw_currency_unit_price, product_id, ...amounts } = line;
  const beforeTax = decimal(line.currency_amount).minus(decimal(line.currency_tax));
  return {
    ...amounts,
    label: number,
    unit: "piece",
    quantity,
    raw_currency_unit_price: raw_currency_unit_price ?? beforeTax.toFixed(),
    product_id: product_id ?? undefined,
  };
}

/** The customer of that number or name; a company is created when there is none. */
function customerOf(context: Context, { name, reg_no, vat_number, address }: Party): number {
  const customers = [...context.books.customers.values()];
  const known = customers.find(
    (customer) =>
      (customer.customer_type === "company" &&
        ((vat_number !== "" && customer.vat_number === vat_number) ||
          (reg_no !== "" && customer.reg_no === reg_no))) ||
      customer.name === name,
  );
  const created = () =>
    createCompany(context, { name, reg_no, vat_number, billing_address: address });
  return (known ?? created()).id;
}
