import type { ResourceWords } from "../words.ts";

export const firmCustomerInvoices: ResourceWords = {
  operations: {
    getFirmCustomerInvoices: {
      summary: "Lists the customer invoices and credit notes of a company, in pages.",
    },
    getFirmCustomerInvoice: { summary: "Reads one customer invoice of a company." },
  },
  types: {
    FirmCustomerInvoice: {
      summary: "A customer invoice or credit note of a company.",
      fields: {
        invoice_line_sections: "Where the sections of its lines are listed.",
        ledger_entry: "The entry that books it.",
        invoice_lines: "Where its lines are listed.",
        categories: "Where its categories are listed.",
        status: "How far its payment is; whether it is final is told by `draft`.",
        draft: "Whether it can still be changed and deleted.",
        paid: "Whether nothing is left to be paid.",
        custom_header_fields: "Where the custom fields in its head are listed.",
        billing_subscription: "The subscription that has issued it; `null` for none.",
        credited_invoice: "The invoice that this credit note takes back; `null` for none.",
        customer_invoice_template: "The template that lays it out; `null` for the usual one.",
      },
    },
    GetFirmCustomerInvoicesQuery: {
      summary: "Which customer invoices to list, and in which order.",
    },
    FirmCustomerInvoiceFilter: { summary: "What customer invoices can be filtered by." },
  },
};
