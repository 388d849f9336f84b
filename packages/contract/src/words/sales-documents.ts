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
    updateQuote: "Changes the fields of a quote that are given, and its lines.",
    updateQuoteStatus: "Tells what has become of a quote.",
    sendQuoteByEmail: {
      summary: "Sends a quote to its customer by e-mail.",
      notes: [
        "The PDF is made in the background: for a few minutes after the quote, expect a 409.",
      ],
      failures: { 409: "the PDF is not ready yet: try again later" },
    },
    getQuoteInvoiceLines: "Lists the lines of a quote, in pages.",
    getQuoteInvoiceLineSections: "Lists the sections that the lines of a quote stand in, in pages.",
    getQuoteAppendices: "Lists the appendices of a quote, in pages.",
    uploadQuoteAppendix: {
      summary: "Adds a file to a quote as an appendix.",
      notes: ["The company's document storage does not show it."],
    },
  },
  types: {
    Quote: {
      summary: "An offer to a customer.",
      fields: {
        label: "What people call it.",
        invoice_line_sections: "Where the sections of its lines are listed.",
        invoice_lines: "Where its lines are listed.",
        status: "What has become of it.",
        linked_invoices: "Where the invoices that were made from it are listed.",
        date: "Date of issue, `YYYY-MM-DD`.",
        quote_number: "The number that the company's numbering gave it.",
        quote_template: "The template that lays it out; `null` for the usual one.",
      },
    },
    GetQuotesQuery: "Which quotes to list, and in which order.",
    QuoteFilter: "What quotes can be filtered by.",
    CreateQuoteBody: "What to create a quote with.",
    QuoteLineInput: "A line of a quote: of a product, or of something else.",
    UpdateQuoteBody: "What to change of a quote; what is absent stays as it is.",
    QuoteLineChanges: "Which lines of a quote to add, change and delete.",
    UpdateQuoteStatusBody: {
      summary: "What has become of a quote.",
      fields: { status: "What it is from now on." },
    },
  },
  fields: { deadline: "How long it stands, `YYYY-MM-DD`.", customer_id: "Whom it is made to." },
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
      "Changes the fields of a commercial document that are given, and its lines.",
    getCommercialDocumentInvoiceLines: "Lists the lines of a commercial document, in pages.",
    getCommercialDocumentInvoiceLineSections:
      "Lists the sections that the lines of a commercial document stand in, in pages.",
    getCommercialDocumentAppendices: "Lists the appendices of a commercial document, in pages.",
    uploadCommercialDocumentAppendix: {
      summary: "Adds a file to a commercial document as an appendix.",
      notes: ["The company's document storage does not show it."],
    },
  },
  types: {
    CommercialDocument: {
      summary: "A pro forma invoice, a shipping order or a purchasing order.",
      fields: {
        label: "What people call it.",
        invoice_line_sections: "Where the sections of its lines are listed.",
        invoice_lines: "Where its lines are listed.",
        document_number: "The number that the company's numbering gave it.",
        commercial_document_template: "The template that lays it out; `null` for the usual one.",
      },
    },
    GetCommercialDocumentsQuery: "Which commercial documents to list, and in which order.",
    CommercialDocumentFilter: "What commercial documents can be filtered by.",
    CreateCommercialDocumentBody: "What to create a commercial document with.",
    DocumentLineInput: "A line of a commercial document: of a product, or of something else.",
    UpdateCommercialDocumentBody:
      "What to change of a commercial document; what is absent stays as it is.",
    SectionChanges: "Which sections of a document to add, change and delete.",
    SectionUpdate: "What to change of a section of a document.",
    DocumentLineChanges: "Which lines of a commercial document to add, change and delete.",
  },
  fields: { customer_id: "Whom it is made out to." },
};

export const billingSubscriptions: ResourceWords = {
  operations: {
    getBillingSubscriptions: "Lists billing subscriptions, in pages.",
    createBillingSubscription: {
      summary: "Creates a subscription, which issues an invoice at each of its occurrences.",
      failures: { 404: "such as a customer that does not exist" },
    },
    getBillingSubscription: "Reads one billing subscription.",
    updateBillingSubscription:
      "Changes a billing subscription: what is given of it, its lines, and whether it runs.",
    getBillingSubscriptionInvoiceLines:
      "Lists the lines that a subscription puts on its invoices, in pages.",
    getBillingSubscriptionInvoiceLineSections:
      "Lists the sections that a subscription's lines stand in, in pages.",
  },
  types: {
    BillingSubscription: {
      summary: "A subscription: what to invoice a customer, and when.",
      fields: {
        mode: "What becomes of an invoice that it issues: it waits for approval, is finalized, or sent by e-mail as well.",
        status: "Whether it runs.",
        finish: "The day after which it ends by itself; `null` for never.",
        next_occurrence: "When it issues its next invoice, `YYYY-MM-DD`; `null` for never again.",
        prev_occurrence: "When it issued an invoice last, `YYYY-MM-DD`; `null` for never yet.",
        stopped_at: "RFC 3339, in UTC; `null` unless stopped.",
        activated_at: "RFC 3339, in UTC; `null` until it runs.",
        email_settings: "Whom to send invoices to, when the mode is `email`.",
      },
    },
    EmailSettings: {
      summary: "Whom a subscription sends its invoices to, and how.",
      fields: {
        recipients: "E-mail addresses.",
        billing_email_template: "The e-mail's template; `null` for the usual one.",
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
        until: "The day after which it ends; `null` for never.",
      },
    },
    CustomerInvoiceData: {
      summary: "What the invoices of a subscription say.",
      fields: {
        invoice_line_sections: "Where the sections of its lines are listed.",
        invoice_lines: "Where its lines are listed.",
        customer_invoice_template: "The template that lays them out; `null` for the usual one.",
      },
    },
    SubscriptionDiscount: {
      summary: "A discount that may be absent.",
      fields: {
        type: "Whether `value` is an amount or a percentage.",
        value: "A decimal string; `null` for no discount.",
      },
    },
    GetBillingSubscriptionsQuery: "Which subscriptions to list, and in which order.",
    BillingSubscriptionFilter: "What subscriptions can be filtered by.",
    CreateBillingSubscriptionBody: "What to create a subscription with.",
    ModeInput: "What becomes of an invoice that a subscription issues.",
    EmailModeInput: {
      summary: "Finalize each invoice and send it by e-mail.",
      fields: {
        type: "Tells it from the modes without an e-mail.",
        email_settings: "Whom to send it to.",
      },
    },
    EmailRecipients: {
      summary: "Whom to send a document to.",
      fields: { recipients: "E-mail addresses, instead of the customer's own." },
    },
    PlainModeInput: {
      summary: "Finalize each invoice, or leave it as a draft.",
      fields: { type: "`awaiting_validation` leaves a draft for someone to finalize." },
    },
    RecurringRuleInput:
      "When a subscription issues invoices: every so many years, months or weeks.",
    SimpleRecurrenceInput: {
      summary: "An invoice every so many years.",
      fields: { type: "Tells it from months and weeks." },
    },
    MonthlyRecurrenceInput: {
      summary: "An invoice every so many months.",
      fields: {
        type: "Tells it from years and weeks.",
        day_of_month: "The day of the month, from 1 on.",
      },
    },
    WeeklyRecurrenceInput: {
      summary: "An invoice every so many weeks.",
      fields: { type: "Tells it from years and months.", day_of_week: "The day of the week." },
    },
    SubscriptionInvoiceInput: "What the invoices of a subscription are to say.",
    UpdateBillingSubscriptionBody: {
      summary: "What to change of a subscription; what is absent stays as it is.",
      fields: { stop: "`true` stops one that runs, `false` lets a stopped one run again." },
    },
    SubscriptionInvoiceUpdate: "What to change of what a subscription's invoices say.",
    SubscriptionSectionChanges: "Which sections of a subscription to add, change and delete.",
    SubscriptionSectionUpdate: "What to change of a section of a subscription.",
    SubscriptionLineChanges: "Which lines of a subscription to add, change and delete.",
  },
  fields: {
    start: "The day of the first occurrence, `YYYY-MM-DD`.",
    mode: "What becomes of an invoice that it issues.",
    label: "What people call it.",
    recurring_rule: "When it issues invoices.",
    customer_invoice_data: "What its invoices say.",
  },
};
