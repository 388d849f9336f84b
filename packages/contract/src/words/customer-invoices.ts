import type { ResourceWords } from "./word-book.ts";

export const customerInvoices: ResourceWords = {
  operations: {
    getCustomerInvoices: {
      summary: "Lists customer invoices and credit notes, drafts included, in pages.",
      notes: [
        "With `include`, a page brings up to 20 lines of each of its invoices along, in `included`. The vendor calls that experimental.",
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
        "The file is uploaded beforehand, as a file attachment. Lines must add up to the totals, give or take one cent for each line.",
      ],
      failures: {
        409: "it has been imported already",
        422: "such as lines that do not add up to the totals",
      },
    },
    importCustomerEInvoice: {
      summary: "Imports an electronic invoice that was made elsewhere from its Factur-X file.",
      notes: [
        "What the file does not tell, such as the accounts of its lines, can be given along.",
      ],
      failures: { 422: "such as a file that is no Factur-X" },
    },
    getCustomerInvoice: "Reads one customer invoice or credit note.",
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
        "Success means that the e-mail is on its way. The PDF is made in the background: for a few minutes after the invoice, expect a 409.",
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
    getCustomerInvoiceInvoiceLines: "Lists the lines of an invoice, in pages.",
    getCustomerInvoiceInvoiceLineSections:
      "Lists the sections that the lines of an invoice stand in, in pages.",
    getCustomerInvoiceCustomHeaderFields:
      "Lists the custom fields in the head of an invoice, in pages.",
    getCustomerInvoicePayments: "Lists the payments of an invoice, in pages.",
    getCustomerInvoiceMatchedTransactions:
      "Lists the bank transactions that an invoice is matched with, in pages.",
    matchCustomerInvoiceTransaction: {
      summary: "Matches an invoice with a bank transaction.",
      notes: [
        "An invoice may have several transactions, and a transaction several invoices: one call for each pair. Does not apply to drafts.",
      ],
      failures: { 404: "there is no such invoice, or no such transaction", 422: "such as a draft" },
    },
    unmatchCustomerInvoiceTransaction: {
      summary: "Undoes the match of an invoice with a bank transaction.",
      notes: ["Does not apply to drafts."],
    },
    getCustomerInvoiceCategories:
      "Lists the categories of an invoice with their weights, in pages.",
    categorizeCustomerInvoice: {
      summary: "Replaces the categories of an invoice, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`. Does not apply to drafts.'],
      failures: { 422: 'such as a draft, or weights that do not add up to `"1"`' },
    },
    getCustomerInvoiceAppendices: "Lists the appendices of an invoice, in pages.",
    uploadCustomerInvoiceAppendix: {
      summary: "Adds a file to an invoice as an appendix.",
      notes: ["The company's document storage does not show it."],
      failures: { 422: "such as a file of a type that is not allowed" },
    },
    getFirmCustomerInvoices: "Lists the customer invoices and credit notes of a company, in pages.",
    getFirmCustomerInvoice: "Reads one customer invoice of a company.",
  },
  types: {
    CustomerInvoicesPage: {
      summary: "A page of invoices, with what was to be included.",
      fields: { included: "There when `include` asked for it." },
    },
    CustomerInvoicesIncluded: {
      summary: "What a page of invoices brings along.",
      fields: { invoice_lines: "By the id of the invoice." },
    },
    IncludedInvoiceLines: {
      summary: "The first lines of one invoice.",
      fields: {
        items: "Up to 20.",
        has_more: "Whether the invoice has more lines: see {@link getCustomerInvoiceInvoiceLines}.",
        next_url: "Where the API answers the next lines; `null` when there are no more.",
      },
    },
    CustomerInvoice: {
      summary: "An invoice or a credit note: an invoice with negative amounts.",
      fields: {
        label: "As accounting entries show it.",
        invoice_number: "Comes with finalizing; empty for a draft.",
        amount: 'Total with tax in euros, a decimal string: `"230.32"`.',
        currency_amount: "Total with tax in `currency`, a decimal string.",
        currency_amount_before_tax: "Total before tax in `currency`, a decimal string.",
        currency_tax: "Amount of tax in `currency`, a decimal string.",
        exchange_rate:
          'Turns amounts in `currency` into euros, a decimal string; `"1.0"` for an invoice in euros.',
        language: "Of the document.",
        discount: "Taken off the total before tax.",
        paid: "Whether nothing remains to be paid, or it was marked as paid.",
        status: "Tells about payment; whether it is final is told by `draft`.",
        public_file_url:
          "The PDF, for anyone who has the URL, for about 30 minutes: keep it out of logs. `null` while there is none.",
        filename: "Of the PDF; `null` while there is none.",
        remaining_amount_with_tax:
          "What remains to be paid, with tax, a decimal string; `null` for a draft.",
        remaining_amount_without_tax:
          "What remains to be paid, before tax, a decimal string; `null` for a draft.",
        draft: "`true` until it is finalized.",
        customer: "Whom it is for; `null` when it is not known.",
        billing_subscription: "The subscription that made it; `null` for any other invoice.",
        customer_invoice_template: "The template that lays it out; `null` for none.",
        transaction_reference: "How its bank transaction is found; `null` when it is not searched.",
        payments: "Where its payments are listed.",
        matched_transactions: "Where the bank transactions matched with it are listed.",
        appendices: "Where its appendices are listed.",
        quote: "The quote that it was made from; `null` for none.",
        e_invoicing: "`null` unless it was sent as an e-invoice.",
        factur_x: "Whether its file is a Factur-X one: a PDF with the invoice as XML inside.",
        schematron_validation_status:
          "Whether the XML of a Factur-X file keeps the rules; `null` without one.",
        payment_method_ledger_account: "The account that payments go through; `null` for none.",
        installments: "Where its installments are listed; `null` for none.",
      },
    },
    Discount: {
      summary: "What is taken off an amount before tax.",
      fields: {
        type: "`absolute` is an amount, `relative` a percentage.",
        value: 'A decimal string: an amount, or percents (`"25"` for 25 %).',
      },
    },
    ResourceLink: "Another resource, by its id and by where the API answers it.",
    TransactionReference: {
      summary: "How to find the bank transaction that pays an invoice.",
      fields: {
        provider_field_name: "Which field of the transaction to compare.",
        banking_provider: "Where the transaction comes from: `stripe`, `gocardless`, `bank`, …",
        provider_field_value: "What it is compared with.",
      },
    },
    EInvoicing: {
      summary: "What has become of an e-invoice, as the approved platform tells.",
      fields: {
        status: "The last step that is known.",
        reason: "Why, for a refusal or a rejection; `null` for none.",
        flow: "The exchange with the platform; `null` for none.",
      },
    },
    EInvoicingFlow: {
      summary: "An exchange of an e-invoice between platforms.",
      fields: { id: "A UUID." },
    },
    ImputationDates: "The period that income is spread over.",
    InvoiceLineSection: "A part of an invoice that some of its lines stand in.",
    CustomHeaderField: {
      summary: "A custom field in the head of an invoice.",
      fields: { value: "`null` when it is not filled in." },
    },
    MatchedTransaction: {
      summary: "A bank transaction that an invoice is matched with.",
      fields: {
        categories: "With their weights.",
        label: "As on the bank statement.",
        attachment_required: "Whether it still has to be matched with an invoice or a receipt.",
        date: "When it happened, `YYYY-MM-DD`.",
        outstanding_balance: "The balance of the bank account after it, a decimal string.",
        currency_amount: "In `currency`, a decimal string.",
        amount: "In euros, a decimal string.",
        currency_fee: "What the bank took for it in `currency`, a decimal string.",
        fee: "What the bank took for it in euros, a decimal string.",
        journal: "The journal of the bank account.",
        bank_account: "The account that it happened on.",
        pro_account_expense: "`null` unless it was paid with a card of the Pro Account.",
        customer: "`null` when it is not known.",
      },
    },
    ProAccountExpense: {
      summary: "A payment with a card of the Pro Account.",
      fields: {
        employee: "Who paid; `null` when it is not known.",
        card_masked_number: "The last digits of the card, the others hidden.",
      },
    },
    Employee: "An employee of the company.",
    Appendix: {
      summary: "A file that is added to a document.",
      fields: { url: "Where the file can be downloaded." },
    },
    FirmCustomerInvoice: {
      summary: "A customer invoice or credit note of a company.",
      fields: {
        status: "How far its payment is; whether it is final is told by `draft`.",
        draft: "Whether it can still be changed and deleted.",
        paid: "Whether nothing is left to be paid.",
        billing_subscription: "The subscription that has issued it; `null` for none.",
        customer_invoice_template: "The template that lays it out; `null` for the usual one.",
      },
    },
  },
  fields: {
    invoice_lines: "Where its lines are listed.",
    ledger_entry: "The entry that books it.",
    invoice_line_sections: "Where the sections of its lines are listed.",
    custom_header_fields: "Where the custom fields in its head are listed.",
    categories: "Where its categories are listed.",
    credited_invoice: "The invoice that this credit note takes back; `null` for none.",
  },
};

export const customerInvoiceInputs: ResourceWords = {
  types: {
    CustomerInvoiceFilter: "What customer invoices can be filtered by.",
    GetCustomerInvoicesQuery: {
      summary: "Which invoices to list, in which order, and what to bring along.",
      fields: { include: "Brings up to 20 lines of each invoice along." },
    },
    GetCustomerInvoiceInvoiceLinesQuery: "Which page of the lines to answer, and in which order.",
    ImportCustomerEInvoiceBody: "What to import an electronic invoice of a customer with.",
    CustomerEInvoiceOptions: {
      summary: "What an electronic invoice of a customer does not tell itself.",
      fields: { customer_id: "The customer, instead of the one that the file names." },
    },
    CustomerEInvoiceLineInput:
      "What to know of a line of an electronic invoice beside what its file says.",
    CreateCustomerInvoiceBody:
      "An invoice to create: `draft` says whether it is a draft or final at once.",
    CreateDraftCustomerInvoice: {
      summary: "What to create a draft with.",
      fields: {
        deadline:
          "When payment is due, `YYYY-MM-DD`. Not worked out from the customer's conditions.",
        invoice_lines: "One at least.",
        installments: "Two at least, when it is not paid in one go.",
        draft: "`true`: it can be changed and deleted until it is finalized.",
      },
    },
    CreateFinalizedCustomerInvoice: {
      summary: "What to create an invoice with that is final at once.",
      fields: {
        deadline:
          "When payment is due, `YYYY-MM-DD`. Not worked out from the customer's conditions.",
        invoice_lines: "One at least.",
        installments: "Two at least, when it is not paid in one go.",
        draft:
          "`false`: it gets its number at once, and can never be deleted. The API does so as well when `draft` is missing, so Centime requires it.",
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
    DraftInvoiceLineInput: "A line to add to a draft: of a product, or free.",
    FinalizedInvoiceLineInput: "A line of an invoice that is final at once: of a product, or free.",
    DiscountInput: {
      summary: "What to take off an amount before tax.",
      fields: { value: 'A decimal string: an amount, or percents (`"25"` for 25 %).' },
    },
    NullableDiscountInput: {
      summary: "What to take off an amount before tax, or nothing.",
      fields: {
        value: 'A decimal string: an amount, or percents (`"25"` for 25 %). `null` for none.',
      },
    },
    InvoiceLineSectionInput: "A section for the lines of a document.",
    InstallmentInput: {
      summary: "A part of the total to pay on its own.",
      fields: { amount: "Of this part, with tax, a decimal string." },
    },
    TransactionReferenceInput: {
      summary: "How to find the bank transaction that pays an invoice.",
      fields: {
        provider_field_name: "Which field of the transaction to compare.",
        banking_provider: "Where the transaction comes from.",
        provider_field_value: "What to compare it with.",
      },
    },
    ImportCustomerInvoiceBody: {
      summary: "What to import an invoice with. Amounts are taken as they are given.",
      fields: {
        file_attachment_id: "The file, uploaded beforehand.",
        import_as_incomplete: "Leaves it to people in the web app to check and complete it.",
        currency_amount: "Total with tax in `currency`, a decimal string.",
        currency_amount_before_tax: "Total before tax in `currency`, a decimal string.",
        currency_tax: "Amount of tax in `currency`, a decimal string.",
        invoice_lines: "One at least. They must add up to the totals, give or take a cent each.",
        convert_to_e_invoice:
          "Makes a Factur-X file of the PDF in the background. Every line then needs a label, and `invoice_number` at most 35 characters: letters, digits and `-+_/`.",
        discount: "Only together with `convert_to_e_invoice`; amounts are those after it.",
        credited_invoice_id: "For a credit note: the invoice that it takes back.",
        installments: "Two at least, when it is not paid in one go.",
      },
    },
    InvoiceLineEntryInput: {
      summary: "The line in the ledger that comes from a line of an invoice.",
      fields: {
        label:
          "1 to 255 characters. Lines with the same label, tax and account become one in the ledger.",
      },
    },
    UpdateCustomerInvoiceBody: "What to change of an invoice: of a draft, or of a finalized one.",
    UpdateDraftCustomerInvoice: {
      summary: "What to change of a draft; what is absent stays as it is.",
      fields: {
        invoice_lines: "Lines to add, to change and to remove; the others stay.",
        installments: "Installments to add, to change and to remove; the others stay.",
      },
    },
    UpdateFinalizedCustomerInvoice: {
      summary: "What to change of a finalized invoice; what is absent stays as it is.",
      fields: {
        invoice_lines: "Lines to change.",
        installments: "Installments to add, to change and to remove; the others stay.",
        transaction_reference:
          "How to find the bank transaction that pays it, to match the two; `null` for none.",
      },
    },
    UpdateImportedCustomerInvoiceBody: {
      summary: "What to change of an imported invoice; what is absent stays as it is.",
      fields: {
        invoice_lines: "Lines to add, to change and to remove; the others stay.",
        installments: "Installments to add, to change and to remove; the others stay.",
        transaction_reference:
          "How to find the bank transaction that pays it, to match the two; `null` for none.",
      },
    },
    DraftInvoiceLineChanges: "Changes to the lines of a draft.",
    FinalizedInvoiceLineChanges: "Changes to the lines of a finalized invoice.",
    FinalizedInvoiceLineUpdate: {
      summary: "What to change of a line of a finalized invoice.",
      fields: {
        id: "The line to change.",
        imputation_dates: "The period that income is spread over, for deferred revenue.",
      },
    },
    ImportedInvoiceLineChanges: "Changes to the lines of an imported invoice.",
    InvoiceLineEntryUpdate: {
      summary: "What to change of the line in the ledger that comes from a line of an invoice.",
      fields: { label: "Up to 255 characters; `null` for none of its own." },
    },
    InstallmentChanges: {
      summary: "Changes to the installments of an invoice.",
      fields: { delete: "To remove, by their id." },
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
    GetFirmCustomerInvoicesQuery: "Which customer invoices to list, and in which order.",
    FirmCustomerInvoiceFilter: "What customer invoices can be filtered by.",
  },
  fields: {
    discount: "Taken off the total before tax.",
    invoice_line_sections: "Ranked 1, 2, 3, … without a gap; lines name one by its `rank`.",
    type: "`absolute` is an amount, `relative` a percentage.",
    invoice_number: "As on the document.",
    create: "To add.",
    update: "To change, by their id; what is absent stays as it is.",
    delete:
      "To remove, by their id, along with their deferrals, assets and advances. Refused when those have been booked.",
  },
};

export const customerInvoiceTemplates: ResourceWords = {
  operations: {
    getCustomerInvoiceTemplates: "Lists the templates that lay out customer invoices, in pages.",
  },
  types: {},
};
