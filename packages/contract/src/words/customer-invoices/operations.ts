import type { OperationWords } from "../words.ts";

export const operations: Readonly<Record<string, OperationWords>> = {
  getCustomerInvoices: {
    summary: "Lists customer invoices and credit notes, drafts included, in pages.",
    notes: [
      "With `include`, a page brings up to 20 lines of each of its invoices along, in `included`. " +
        "The vendor calls that experimental.",
    ],
  },
  createCustomerInvoice: {
    summary: "Creates an invoice, as a draft or finalized at once.",
    notes: ["A credit note is an invoice with negative amounts: see {@link linkCreditNote}."],
    failures: {
      404: "such as a customer that does not exist",
      422: "such as an `external_reference` that is taken",
    },
  },
  createCustomerInvoiceFromQuote: {
    summary: "Creates an invoice from a quote, with its customer and its lines.",
    failures: { 404: "such as a quote that does not exist" },
  },
  importCustomerInvoice: {
    summary: "Imports an invoice that was made elsewhere, with its file.",
    notes: [
      "The file is uploaded beforehand, as a file attachment. Lines must add up to the totals, give " +
        "or take one cent for each line.",
    ],
    failures: {
      409: "it has been imported already",
      422: "such as lines that do not add up to the totals",
    },
  },
  importCustomerEInvoice: {
    summary: "Imports an electronic invoice that was made elsewhere from its Factur-X file.",
    notes: ["What the file does not tell, such as the accounts of its lines, can be given along."],
    failures: { 422: "such as a file that is no Factur-X" },
  },
  getCustomerInvoice: { summary: "Reads one customer invoice or credit note." },
  updateCustomerInvoice: {
    summary: "Changes an invoice that was made in Pennylane.",
    notes: ["A draft takes one body, a finalized invoice another one with far fewer fields."],
    failures: { 422: "such as a field that a finalized invoice no longer lets change" },
  },
  updateImportedCustomerInvoice: {
    summary: "Changes an invoice that was imported.",
    notes: ["Does not apply to drafts."],
    failures: { 422: "such as an invoice that was not imported" },
  },
  deleteCustomerInvoice: {
    summary: "Deletes a draft: of an invoice or of a credit note.",
    failures: { 422: "it is finalized" },
  },
  finalizeCustomerInvoice: {
    summary: "Makes a draft final, and gives it its number.",
    notes: ["Afterwards few of its fields can be changed, and it cannot be deleted."],
    failures: {
      422: "it is final already, dated before the last final one, or there is no numbering",
    },
  },
  sendCustomerInvoiceByEmail: {
    summary: "Sends a finalized or imported invoice to its customer by e-mail.",
    notes: [
      "Success means that the e-mail is on its way. The PDF is made in the background: for a few " +
        "minutes after the invoice, expect a 409.",
    ],
    failures: { 409: "the PDF is not ready yet: try again later", 422: "such as a draft" },
  },
  sendCustomerInvoiceToPa: {
    summary:
      "Hands an invoice to the e-invoicing platform (PA), which passes it on to the customer.",
    failures: { 422: "such as a draft, or an invoice that has been sent" },
  },
  markCustomerInvoiceInstallmentAsPaid: {
    summary: "Marks one installment of an invoice as paid.",
    failures: { 422: "such as a draft" },
  },
  markCustomerInvoiceAsPaid: {
    summary: "Marks an invoice as paid.",
    notes: ["No bank transaction is matched with it any more. Does not apply to drafts."],
    failures: { 422: "such as a draft" },
  },
  linkCreditNote: {
    summary: "Links a credit note to the invoice that it takes back, and answers the invoice.",
    failures: {
      404: "there is no such invoice, or no such credit note",
      422: "such as a credit note that is no longer free",
    },
  },
  getCustomerInvoiceInvoiceLines: { summary: "Lists the lines of an invoice, in pages." },
  getCustomerInvoiceInvoiceLineSections: {
    summary: "Lists the sections that the lines of an invoice stand in, in pages.",
  },
  getCustomerInvoiceCustomHeaderFields: {
    summary: "Lists the custom fields in the head of an invoice, in pages.",
  },
  getCustomerInvoicePayments: { summary: "Lists the payments of an invoice, in pages." },
  getCustomerInvoiceMatchedTransactions: {
    summary: "Lists the bank transactions that an invoice is matched with, in pages.",
  },
  matchCustomerInvoiceTransaction: {
    summary: "Matches an invoice with a bank transaction.",
    notes: [
      "An invoice may have several transactions, and a transaction several invoices: one call for " +
        "each pair. Does not apply to drafts.",
    ],
    failures: {
      404: "there is no such invoice, or no such transaction",
      422: "such as a draft",
    },
  },
  unmatchCustomerInvoiceTransaction: {
    summary: "Undoes the match of an invoice with a bank transaction.",
    notes: ["Does not apply to drafts."],
  },
  getCustomerInvoiceCategories: {
    summary: "Lists the categories of an invoice with their weights, in pages.",
  },
  categorizeCustomerInvoice: {
    summary: "Replaces the categories of an invoice, and answers the new ones.",
    notes: ['The weights within one category group add up to `"1"`. Does not apply to drafts.'],
    failures: { 422: 'such as a draft, or weights that do not add up to `"1"`' },
  },
  getCustomerInvoiceAppendices: { summary: "Lists the appendices of an invoice, in pages." },
  uploadCustomerInvoiceAppendix: {
    summary: "Adds a file to an invoice as an appendix.",
    notes: ["The company's document storage does not show it."],
    failures: { 422: "such as a file of a type that is not allowed" },
  },
};
