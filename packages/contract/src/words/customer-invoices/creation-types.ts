import type { TypeWords } from "../words.ts";

const invoiceFields = {
  deadline: "When payment is due, `YYYY-MM-DD`. Not worked out from the customer's conditions.",
  discount: "Taken off the total before tax.",
  invoice_line_sections: "Ranked 1, 2, 3, … without a gap; lines name one by its `rank`.",
  invoice_lines: "One at least.",
  installments: "Two at least, when it is not paid in one go.",
};

const productLineFields = {
  product_id: "The product that is sold: what is absent below comes from it.",
  label: "What is sold.",
};

const freeLineFields = { label: "What is sold." };

const importedLineFields = {
  label: "What is sold.",
  description: "More on what is sold.",
  currency_amount: "Total of the line with tax in the invoice's currency, a decimal string.",
  amount: "Total of the line with tax in euros, a decimal string.",
};

/** Words for what invoices are created with. */
export const creationTypes: Readonly<Record<string, TypeWords>> = {
  CreateCustomerInvoiceBody: {
    summary: "An invoice to create: `draft` says whether it is a draft or final at once.",
  },
  CreateDraftCustomerInvoice: {
    summary: "What to create a draft with.",
    fields: {
      ...invoiceFields,
      draft: "`true`: it can be changed and deleted until it is finalized.",
    },
  },
  CreateFinalizedCustomerInvoice: {
    summary: "What to create an invoice with that is final at once.",
    fields: {
      ...invoiceFields,
      draft:
        "`false`: it gets its number at once, and can never be deleted. The API does so as well when " +
        "`draft` is missing, so Centime requires it.",
      transaction_reference: "How to find the bank transaction that pays it, to match the two.",
    },
  },
  CreateCustomerInvoiceFromQuoteBody: {
    summary: "Which quote to make an invoice from, and how.",
    fields: {
      quote_id: "The quote whose customer and lines are taken over.",
      draft: "Whether to leave it as a draft instead of finalizing it at once.",
    },
  },
  DraftInvoiceLineInput: { summary: "A line to add to a draft: of a product, or free." },
  DraftProductLineInput: {
    summary: "A line of a product, to add to a draft.",
    fields: productLineFields,
  },
  DraftFreeLineInput: {
    summary: "A line without a product, to add to a draft.",
    fields: freeLineFields,
  },
  FinalizedInvoiceLineInput: {
    summary: "A line of an invoice that is final at once: of a product, or free.",
  },
  FinalizedProductLineInput: {
    summary: "A line of a product, of an invoice that is final at once.",
    fields: productLineFields,
  },
  FinalizedFreeLineInput: {
    summary: "A line without a product, of an invoice that is final at once.",
    fields: freeLineFields,
  },
  DiscountInput: {
    summary: "What to take off an amount before tax.",
    fields: {
      type: "`absolute` is an amount, `relative` a percentage.",
      value: 'A decimal string: an amount, or percents (`"25"` for 25 %).',
    },
  },
  NullableDiscountInput: {
    summary: "What to take off an amount before tax, or nothing.",
    fields: {
      type: "`absolute` is an amount, `relative` a percentage.",
      value: 'A decimal string: an amount, or percents (`"25"` for 25 %). `null` for none.',
    },
  },
  InvoiceLineSectionInput: {
    summary: "A part of an invoice that lines can stand in.",
    fields: { rank: "Position in the document: 1 for the first, then 2, 3, …" },
  },
  InstallmentInput: {
    summary: "A part of the total to pay on its own.",
    fields: { amount: "Of this part, with tax, a decimal string." },
  },
  TransactionReferenceInput: {
    summary: "How to find the bank transaction that pays an invoice.",
    fields: {
      banking_provider: "Where the transaction comes from.",
      provider_field_name: "Which field of the transaction to compare.",
      provider_field_value: "What to compare it with.",
    },
  },
  ImportCustomerInvoiceBody: {
    summary: "What to import an invoice with. Amounts are taken as they are given.",
    fields: {
      file_attachment_id: "The file, uploaded beforehand.",
      import_as_incomplete: "Leaves it to people in the web app to check and complete it.",
      invoice_number: "As on the document.",
      currency_amount: "Total with tax in `currency`, a decimal string.",
      currency_amount_before_tax: "Total before tax in `currency`, a decimal string.",
      currency_tax: "Amount of tax in `currency`, a decimal string.",
      invoice_lines: "One at least. They must add up to the totals, give or take a cent each.",
      convert_to_e_invoice:
        "Makes a Factur-X file of the PDF in the background. Every line then needs a label, and " +
        "`invoice_number` at most 35 characters: letters, digits and `-+_/`.",
      discount: "Only together with `convert_to_e_invoice`; amounts are those after it.",
      credited_invoice_id: "For a credit note: the invoice that it takes back.",
      installments: "Two at least, when it is not paid in one go.",
    },
  },
  ImportedInvoiceLineInput: {
    summary: "A line of an invoice to import.",
    fields: {
      ...importedLineFields,
      discount: "Only together with `convert_to_e_invoice`; amounts are those after it.",
    },
  },
  ImportedInvoiceLineAddition: {
    summary: "A line to add to an imported invoice.",
    fields: importedLineFields,
  },
  InvoiceLineEntryInput: {
    summary: "The line in the ledger that comes from a line of an invoice.",
    fields: {
      label:
        "1 to 255 characters. Lines with the same label, tax and account become one in the ledger.",
    },
  },
};
