import type { ResourceWords } from "./word-book.ts";

export const quotes: ResourceWords = {
  operations: {
    getQuotes: "Lists quotes, in pages.",
    createQuote: {
      summary: "Creates a quote.",
      failures: {
        404: "such as a customer that does not exist",
        422: "such as an `external_reference` that is taken",
      },
    },
    getQuote: "Reads one quote.",
    updateQuote: "Changes a quote and its lines; fields that are left out keep their values.",
    updateQuoteStatus: "Changes the status of a quote.",
    sendQuoteByEmail: {
      summary: "Sends a quote to its customer by e-mail.",
      notes: [
        "The PDF is generated in the background: for a few minutes after the quote is created, expect a 409.",
      ],
      failures: { 409: "the PDF is not ready yet: try again later" },
    },
    getQuoteInvoiceLines: "Lists the lines of a quote, in pages.",
    getQuoteInvoiceLineSections: "Lists the sections of a quote's lines, in pages.",
    getQuoteAppendices: "Lists the appendices of a quote, in pages.",
    uploadQuoteAppendix: {
      summary: "Adds a file to a quote as an appendix.",
      notes: ["It does not appear in the company's document storage (DMS)."],
    },
  },
  types: {
    Quote: {
      summary: "A quote to a customer.",
      fields: {
        label: "Its name in Pennylane.",
        invoice_line_sections: "A link to the sections of its lines.",
        invoice_lines: "A link to its lines.",
        status: "Its status.",
        linked_invoices: "A link to the invoices created from it.",
        date: "Date of issue, `YYYY-MM-DD`.",
        quote_number: "Its number in the company's numbering.",
        quote_template: "Its template; `null` for the default.",
      },
    },
    QuoteLineInput: "A line of a quote, with or without a product.",
    QuoteLineChanges: "Lines of a quote to add, change and delete.",
    UpdateQuoteStatusBody: {
      summary: "The new status of a quote.",
      fields: { status: "The new status." },
    },
    CreateQuoteBody: {},
    UpdateQuoteBody: {},
  },
  fields: {
    deadline: "The last day of its validity, `YYYY-MM-DD`.",
    customer_id: "The customer of the quote.",
  },
};

export const commercialDocuments: ResourceWords = {
  operations: {
    getCommercialDocuments:
      "Lists pro forma invoices, shipping orders and purchasing orders, in pages.",
    createCommercialDocument: {
      summary: "Creates a pro forma invoice, a shipping order or a purchasing order.",
      failures: {
        404: "such as a customer that does not exist",
        422: "such as an `external_reference` that is taken",
      },
    },
    getCommercialDocument: "Reads one commercial document.",
    updateCommercialDocument:
      "Changes a commercial document and its lines; fields that are left out keep their values.",
    getCommercialDocumentInvoiceLines: "Lists the lines of a commercial document, in pages.",
    getCommercialDocumentInvoiceLineSections:
      "Lists the sections of a commercial document's lines, in pages.",
    getCommercialDocumentAppendices: "Lists the appendices of a commercial document, in pages.",
    uploadCommercialDocumentAppendix: {
      summary: "Adds a file to a commercial document as an appendix.",
      notes: ["It does not appear in the company's document storage (DMS)."],
    },
  },
  types: {
    CommercialDocument: {
      summary: "A pro forma invoice, a shipping order or a purchasing order.",
      fields: {
        label: "Its name in Pennylane.",
        invoice_line_sections: "A link to the sections of its lines.",
        invoice_lines: "A link to its lines.",
        document_number: "Its number in the company's numbering.",
        commercial_document_template: "Its template; `null` for the default.",
      },
    },
    DocumentLineInput: "A line of a commercial document, with or without a product.",
    SectionChanges: "Sections of a document to add, change and delete.",
    SectionUpdate: "Changes to a section of a document.",
    DocumentLineChanges: "Lines of a commercial document to add, change and delete.",
    CreateCommercialDocumentBody: {},
    UpdateCommercialDocumentBody: {},
  },
  fields: { customer_id: "The customer of the document." },
};

export const billingSubscriptions: ResourceWords = {
  operations: {
    getBillingSubscriptions: "Lists billing subscriptions, in pages.",
    createBillingSubscription: {
      summary: "Creates a subscription, which issues an invoice at each occurrence.",
      failures: { 404: "such as a customer that does not exist" },
    },
    getBillingSubscription: "Reads one billing subscription.",
    updateBillingSubscription:
      "Changes a billing subscription and its lines, or stops or restarts it; fields that are left out keep their values.",
    getBillingSubscriptionInvoiceLines: "Lists the lines of a subscription's invoices, in pages.",
    getBillingSubscriptionInvoiceLineSections:
      "Lists the sections of a subscription's lines, in pages.",
  },
  types: {
    BillingSubscription: {
      summary: "A subscription: what to invoice to a customer, and when.",
      fields: {
        mode: "How it issues invoices: as drafts for approval, finalized, or finalized and sent by e-mail.",
        status: "Whether it is running.",
        finish: "The day when it ends; `null` for never.",
        next_occurrence: "The day of its next invoice, `YYYY-MM-DD`; `null` for none.",
        prev_occurrence: "The day of its last invoice, `YYYY-MM-DD`; `null` for none.",
        stopped_at: "RFC 3339, in UTC; `null` unless stopped.",
        activated_at: "RFC 3339, in UTC; `null` until it is activated.",
        email_settings: "The recipients of invoices when the mode is `email`.",
      },
    },
    EmailSettings: {
      summary: "The recipients of a subscription's invoices, and the e-mail.",
      fields: {
        recipients: "E-mail addresses.",
        billing_email_template: "The e-mail's template; `null` for the default.",
      },
    },
    BillingEmailTemplate: "A template of an e-mail.",
    RecurringRule: {
      summary: "When a subscription issues invoices.",
      fields: {
        day_of_month: "Days of the month, from 1 on; `null` for no such rule.",
        month_of_year: "Months, from 1 to 12; `null` for no such rule.",
        week_start: "The day that weeks begin on, as a number.",
        day: "Days of the week, as numbers; `null` for no such rule.",
        rule_type: "The unit that `interval` counts.",
        until: "The day when it ends; `null` for never.",
      },
    },
    CustomerInvoiceData: {
      summary: "The contents of a subscription's invoices.",
      fields: {
        invoice_line_sections: "A link to the sections of its lines.",
        invoice_lines: "A link to its lines.",
        customer_invoice_template: "Their template; `null` for the default.",
      },
    },
    SubscriptionDiscount: {
      summary: "A discount that may be absent.",
      fields: {
        type: "Whether `value` is an amount or a percentage.",
        value: "A decimal string; `null` for no discount.",
      },
    },
    ModeInput: "How a subscription issues invoices.",
    EmailModeInput: {
      summary: "Invoices are finalized and sent by e-mail.",
      fields: {
        type: "Distinguishes it from the modes without an e-mail.",
        email_settings: "The recipients.",
      },
    },
    EmailRecipients: {
      summary: "The recipients of a document.",
      fields: { recipients: "E-mail addresses, instead of the customer's own." },
    },
    PlainModeInput: {
      summary: "Invoices are finalized, or left as drafts.",
      fields: { type: "`awaiting_validation` creates drafts for a user to finalize." },
    },
    RecurringRuleInput: "When a subscription issues invoices: every few years, months or weeks.",
    SimpleRecurrenceInput: {
      summary: "An invoice every few years.",
      fields: { type: "Distinguishes it from months and weeks." },
    },
    MonthlyRecurrenceInput: {
      summary: "An invoice every few months.",
      fields: {
        type: "Distinguishes it from years and weeks.",
        day_of_month: "The day of the month, from 1 on.",
      },
    },
    WeeklyRecurrenceInput: {
      summary: "An invoice every few weeks.",
      fields: {
        type: "Distinguishes it from years and months.",
        day_of_week: "The day of the week.",
      },
    },
    SubscriptionInvoiceInput: "The contents of a subscription's invoices.",
    UpdateBillingSubscriptionBody: {
      fields: { stop: "`true` stops a running subscription, `false` restarts a stopped one." },
    },
    SubscriptionInvoiceUpdate: "Changes to the contents of a subscription's invoices.",
    SubscriptionSectionChanges: "Sections of a subscription to add, change and delete.",
    SubscriptionSectionUpdate: "Changes to a section of a subscription.",
    SubscriptionLineChanges: "Lines of a subscription to add, change and delete.",
    CreateBillingSubscriptionBody: {},
  },
  fields: {
    start: "The day of the first occurrence, `YYYY-MM-DD`.",
    mode: "How it issues invoices.",
    label: "Its name in Pennylane.",
    recurring_rule: "When it issues invoices.",
    customer_invoice_data: "The contents of its invoices.",
  },
};
