import type { ResourceWords } from "./word-book.ts";

/** What the requests about customer invoices send. */
export const customerInvoiceInputs: ResourceWords = {
  types: {
    GetCustomerInvoicesQuery: {
      summary: "Which invoices to list, in which order, and what to bring along.",
      fields: { include: "`invoice_lines` includes up to 20 lines of each invoice." },
    },
    CustomerEInvoiceOptions: {
      summary: "What the file of a customer's electronic invoice does not contain.",
      fields: { customer_id: "The customer, instead of the one in the file." },
    },
    CustomerEInvoiceLineInput:
      "What the file of an electronic invoice does not contain about one of its lines.",
    CreateCustomerInvoiceBody:
      "An invoice to create: `draft` says whether as a draft or finalized at once.",
    CreateDraftCustomerInvoice: {
      summary: "A draft to create.",
      fields: {
        deadline:
          "When payment is due, `YYYY-MM-DD`. It is not derived from the customer's payment conditions.",
        invoice_lines: "At least one.",
        installments: "At least two, for an invoice that is paid in installments.",
        draft: "`true`: it can be changed and deleted until it is finalized.",
      },
    },
    CreateFinalizedCustomerInvoice: {
      summary: "An invoice to create that is finalized at once.",
      fields: {
        deadline:
          "When payment is due, `YYYY-MM-DD`. It is not derived from the customer's payment conditions.",
        invoice_lines: "At least one.",
        installments: "At least two, for an invoice that is paid in installments.",
        draft:
          "`false`: it gets its number at once and can never be deleted. The API does the same when `draft` is missing, so Centime requires it.",
        transaction_reference: "How to find the bank transaction that pays it, to match them.",
      },
    },
    CreateCustomerInvoiceFromQuoteBody: {
      summary: "The quote to create an invoice from, and how.",
      fields: {
        quote_id: "The quote; its customer and lines are copied.",
        draft: "Whether to create a draft instead of finalizing it at once.",
      },
    },
    DraftInvoiceLineInput: "A line to add to a draft: of a product, or free text.",
    FinalizedInvoiceLineInput:
      "A line of an invoice that is finalized at once: of a product, or free text.",
    DiscountInput: {
      summary: "A discount on an amount before tax.",
      fields: { value: 'A decimal string: an amount, or percents (`"25"` for 25 %).' },
    },
    NullableDiscountInput: {
      summary: "A discount on an amount before tax, or none.",
      fields: {
        value: 'A decimal string: an amount, or percents (`"25"` for 25 %). `null` for none.',
      },
    },
    InvoiceLineSectionInput: "A section of a document's lines.",
    InstallmentInput: {
      summary: "An installment: a part of the total.",
      fields: { amount: "With tax, a decimal string." },
    },
    TransactionReferenceInput: {
      summary: "How to find the bank transaction that pays an invoice.",
      fields: {
        provider_field_name: "The field of the transaction to compare.",
        banking_provider: "Where the transaction comes from.",
        provider_field_value: "The value to compare with.",
      },
    },
    ImportCustomerInvoiceBody: {
      summary: "An invoice to import. Amounts are not recomputed.",
      fields: {
        file_attachment_id: "The file, uploaded beforehand.",
        import_as_incomplete: "Whether users check and complete it in the web app.",
        currency_amount: "Total with tax in `currency`, a decimal string.",
        currency_amount_before_tax: "Total before tax in `currency`, a decimal string.",
        currency_tax: "Amount of tax in `currency`, a decimal string.",
        invoice_lines: "At least one. They must add up to the totals within one cent a line.",
        convert_to_e_invoice:
          "Whether to convert the PDF to Factur-X in the background. Every line then needs a label, and `invoice_number` has at most 35 characters: letters, digits and `-+_/`.",
        discount: "Only together with `convert_to_e_invoice`; amounts are after the discount.",
        credited_invoice_id: "For a credit note: the invoice that it credits.",
        installments: "At least two, for an invoice that is paid in installments.",
      },
    },
    InvoiceLineEntryInput: {
      summary: "The ledger entry line of an invoice line.",
      fields: {
        label:
          "1 to 255 characters. Lines with the same label, tax and account are merged in the ledger.",
      },
    },
    UpdateCustomerInvoiceBody: "Changes to an invoice: to a draft, or to a finalized one.",
    UpdateDraftCustomerInvoice: {
      summary: "Changes to a draft; fields that are left out keep their values.",
      fields: {
        invoice_lines: "Lines to add, change and delete; the others are kept.",
        installments: "Installments to add, change and delete; the others are kept.",
      },
    },
    UpdateFinalizedCustomerInvoice: {
      summary: "Changes to a finalized invoice; fields that are left out keep their values.",
      fields: {
        invoice_lines: "Lines to change.",
        installments: "Installments to add, change and delete; the others are kept.",
        transaction_reference:
          "How to find the bank transaction that pays it, to match them; `null` for none.",
      },
    },
    UpdateImportedCustomerInvoiceBody: {
      fields: {
        invoice_lines: "Lines to add, change and delete; the others are kept.",
        installments: "Installments to add, change and delete; the others are kept.",
        transaction_reference:
          "How to find the bank transaction that pays it, to match them; `null` for none.",
      },
    },
    DraftInvoiceLineChanges: "Changes to the lines of a draft.",
    FinalizedInvoiceLineChanges: "Changes to the lines of a finalized invoice.",
    FinalizedInvoiceLineUpdate: {
      summary: "Changes to a line of a finalized invoice.",
      fields: {
        id: "The line to change.",
        imputation_dates: "The period that income is spread over, for deferred revenue.",
      },
    },
    ImportedInvoiceLineChanges: "Changes to the lines of an imported invoice.",
    InvoiceLineEntryUpdate: {
      summary: "Changes to the ledger entry line of an invoice line.",
      fields: { label: "Up to 255 characters; `null` for none of its own." },
    },
    InstallmentChanges: {
      summary: "Changes to the installments of an invoice.",
      fields: { delete: "To delete, by id." },
    },
    InstallmentUpdate: {
      summary: "Changes to an installment.",
      fields: {
        id: "The installment to change.",
        amount: "With tax, a decimal string.",
      },
    },
    LinkCreditNoteBody: {
      summary: "The credit note to link.",
      fields: { credit_note_id: "A finalized credit note." },
    },
  },
  fields: {
    discount: "A discount on the total before tax.",
    invoice_line_sections:
      "Ranked 1, 2, 3, … without gaps; `section_rank` of a line refers to a `rank`.",
    type: "`absolute` is an amount, `relative` a percentage.",
    invoice_number: "The number on the document.",
    create: "To add.",
    update: "To change, by id; fields that are left out keep their values.",
    delete:
      "To delete, by id, with their deferrals, assets and advances. Refused when those are booked.",
  },
};
