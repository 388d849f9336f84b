import type { TypeWords } from "../words.ts";

const lineFields = {
  label: "What is sold.",
  quantity: 'A decimal string: `"12.0"`.',
  product: "`null` for a line without a product.",
  amount: "Of the line, with tax and after discount, in euros, a decimal string.",
  currency_amount: "Of the line, with tax and after discount, in the invoice's currency.",
  section_rank: "The `rank` of the section that it stands in.",
};

/** Words for what the operations answer, and what lists are asked for. */
export const types: Readonly<Record<string, TypeWords>> = {
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
  IncludedInvoiceLine: {
    summary: "A line that came with its invoice: as {@link InvoiceLine}, less its latest fields.",
    fields: lineFields,
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
      ledger_entry: "The entry that books it.",
      public_file_url:
        "The PDF, for anyone who has the URL, for about 30 minutes: keep it out of logs. `null` " +
        "while there is none.",
      filename: "Of the PDF; `null` while there is none.",
      remaining_amount_with_tax:
        "What remains to be paid, with tax, a decimal string; `null` for a draft.",
      remaining_amount_without_tax:
        "What remains to be paid, before tax, a decimal string; `null` for a draft.",
      draft: "`true` until it is finalized.",
      customer: "Whom it is for; `null` when it is not known.",
      invoice_line_sections: "Where the sections of its lines are listed.",
      invoice_lines: "Where its lines are listed.",
      custom_header_fields: "Where the custom fields in its head are listed.",
      categories: "Where its categories are listed.",
      billing_subscription: "The subscription that made it; `null` for any other invoice.",
      credited_invoice: "The invoice that this credit note takes back; `null` for none.",
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
  ResourceLink: { summary: "Another resource, by its id and by where the API answers it." },
  TransactionReference: {
    summary: "How to find the bank transaction that pays an invoice.",
    fields: {
      banking_provider: "Where the transaction comes from: `stripe`, `gocardless`, `bank`, …",
      provider_field_name: "Which field of the transaction to compare.",
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
  ImputationDates: { summary: "The period that income is spread over." },
  CustomerInvoiceFilter: { summary: "What customer invoices can be filtered by." },
  GetCustomerInvoicesQuery: {
    summary: "Which invoices to list, in which order, and what to bring along.",
    fields: { include: "Brings up to 20 lines of each invoice along." },
  },
  GetCustomerInvoiceInvoiceLinesQuery: {
    summary: "Which page of the lines to answer, and in which order.",
  },
  InvoiceLine: {
    summary: "A line of an invoice.",
    fields: {
      ...lineFields,
      substance: "Told by its ledger account; `null` when that is not clear.",
      custom_fields: "The contract does not tell what stands in it.",
    },
  },
  InvoiceLineSection: { summary: "A part of an invoice that some of its lines stand in." },
  CustomHeaderField: {
    summary: "A custom field in the head of an invoice.",
    fields: { value: "`null` when it is not filled in." },
  },
  MatchedTransaction: {
    summary: "A bank transaction that an invoice is matched with.",
    fields: {
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
      categories: "With their weights.",
    },
  },
  ProAccountExpense: {
    summary: "A payment with a card of the Pro Account.",
    fields: {
      employee: "Who paid; `null` when it is not known.",
      card_masked_number: "The last digits of the card, the others hidden.",
    },
  },
  Employee: { summary: "An employee of the company." },
  Appendix: {
    summary: "A file that is added to a document.",
    fields: { url: "Where the file can be downloaded." },
  },
  ImportCustomerEInvoiceBody: {
    summary: "What to import an electronic invoice of a customer with.",
  },
  CustomerEInvoiceOptions: {
    summary: "What an electronic invoice of a customer does not tell itself.",
    fields: { customer_id: "The customer, instead of the one that the file names." },
  },
  CustomerEInvoiceLineInput: {
    summary: "What to know of a line of an electronic invoice beside what its file says.",
  },
};
