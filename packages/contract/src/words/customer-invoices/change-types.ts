import type { TypeWords } from "../words.ts";

const CREATED = "To add.";
const UPDATED = "To change, by their id; what is absent stays as it is.";
const DELETED = "To remove, by their id.";
const DELETED_LINES =
  "To remove, by their id, along with their deferrals, assets and advances. Refused when those have " +
  "been booked.";

const lineChanges = { create: CREATED, update: UPDATED, delete: DELETED_LINES };

const invoiceFields = {
  invoice_lines: "Lines to add, to change and to remove; the others stay.",
  installments: "Installments to add, to change and to remove; the others stay.",
};

/** Words for what invoices are changed with, and for what else is sent about them. */
export const changeTypes: Readonly<Record<string, TypeWords>> = {
  UpdateCustomerInvoiceBody: {
    summary: "What to change of an invoice: of a draft, or of a finalized one.",
  },
  UpdateDraftCustomerInvoice: {
    summary: "What to change of a draft; what is absent stays as it is.",
    fields: { ...invoiceFields, discount: "Taken off the total before tax." },
  },
  UpdateFinalizedCustomerInvoice: {
    summary: "What to change of a finalized invoice; what is absent stays as it is.",
    fields: {
      ...invoiceFields,
      invoice_lines: "Lines to change.",
      transaction_reference:
        "How to find the bank transaction that pays it, to match the two; `null` for none.",
    },
  },
  UpdateImportedCustomerInvoiceBody: {
    summary: "What to change of an imported invoice; what is absent stays as it is.",
    fields: {
      ...invoiceFields,
      invoice_number: "As on the document.",
      transaction_reference:
        "How to find the bank transaction that pays it, to match the two; `null` for none.",
    },
  },
  DraftInvoiceLineChanges: { summary: "Changes to the lines of a draft.", fields: lineChanges },
  DraftInvoiceLineUpdate: {
    summary: "What to change of a line of a draft.",
    fields: { id: "The line to change.", label: "What is sold." },
  },
  FinalizedInvoiceLineChanges: {
    summary: "Changes to the lines of a finalized invoice.",
    fields: { update: UPDATED },
  },
  FinalizedInvoiceLineUpdate: {
    summary: "What to change of a line of a finalized invoice.",
    fields: {
      id: "The line to change.",
      imputation_dates: "The period that income is spread over, for deferred revenue.",
    },
  },
  ImportedInvoiceLineChanges: {
    summary: "Changes to the lines of an imported invoice.",
    fields: lineChanges,
  },
  ImportedInvoiceLineUpdate: {
    summary: "What to change of a line of an imported invoice.",
    fields: {
      id: "The line to change.",
      label: "What is sold.",
      description: "More on what is sold.",
      currency_amount: "Total of the line with tax in the invoice's currency, a decimal string.",
      amount: "Total of the line with tax in euros, a decimal string.",
      imputation_dates: "The period that income is spread over, for deferred revenue.",
    },
  },
  InvoiceLineEntryUpdate: {
    summary: "What to change of the line in the ledger that comes from a line of an invoice.",
    fields: { label: "Up to 255 characters; `null` for none of its own." },
  },
  InstallmentChanges: {
    summary: "Changes to the installments of an invoice.",
    fields: { create: CREATED, update: UPDATED, delete: DELETED },
  },
  InstallmentUpdate: {
    summary: "What to change of an installment.",
    fields: {
      id: "The installment to change.",
      amount: "Of this part, with tax, a decimal string.",
    },
  },
  LinkCreditNoteBody: {
    summary: "Which credit note to link.",
    fields: { credit_note_id: "A credit note that is finalized." },
  },
};
