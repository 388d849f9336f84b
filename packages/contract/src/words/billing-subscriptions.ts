import type { ResourceWords } from "./words.ts";

export const billingSubscriptions: ResourceWords = {
  operations: {
    getBillingSubscriptions: { summary: "Lists billing subscriptions, in pages." },
    createBillingSubscription: {
      summary: "Creates a subscription, which issues an invoice at each of its occurrences.",
      failures: { 404: "such as a customer that does not exist" },
    },
    getBillingSubscription: { summary: "Reads one billing subscription." },
    updateBillingSubscription: {
      summary:
        "Changes a billing subscription: what is given of it, its lines, and whether it runs.",
    },
    getBillingSubscriptionInvoiceLines: {
      summary: "Lists the lines that a subscription puts on its invoices, in pages.",
    },
    getBillingSubscriptionInvoiceLineSections: {
      summary: "Lists the sections that a subscription's lines stand in, in pages.",
    },
  },
  types: {
    BillingSubscription: {
      summary: "A subscription: what to invoice a customer, and when.",
      fields: {
        status: "Whether it runs.",
        mode: "What becomes of an invoice that it issues: it waits for approval, is finalized, or sent by e-mail as well.",
        start: "The day of the first occurrence, `YYYY-MM-DD`.",
        finish: "The day after which it ends by itself; `null` for never.",
        next_occurrence: "When it issues its next invoice, `YYYY-MM-DD`; `null` for never again.",
        prev_occurrence: "When it issued an invoice last, `YYYY-MM-DD`; `null` for never yet.",
        stopped_at: "RFC 3339, in UTC; `null` unless stopped.",
        activated_at: "RFC 3339, in UTC; `null` until it runs.",
        email_settings: "Whom to send invoices to, when the mode is `email`.",
        recurring_rule: "When it issues invoices.",
        customer_invoice_data: "What its invoices say.",
        label: "What people call it.",
      },
    },
    EmailSettings: {
      summary: "Whom a subscription sends its invoices to, and how.",
      fields: {
        recipients: "E-mail addresses.",
        billing_email_template: "The e-mail's template; `null` for the usual one.",
      },
    },
    BillingEmailTemplate: {
      summary: "A template of an e-mail.",
      fields: { label: "What people call it." },
    },
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
        label: "What people call it.",
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
    GetBillingSubscriptionsQuery: { summary: "Which subscriptions to list, and in which order." },
    BillingSubscriptionFilter: { summary: "What subscriptions can be filtered by." },
    CreateBillingSubscriptionBody: {
      summary: "What to create a subscription with.",
      fields: {
        start: "The day of the first occurrence, `YYYY-MM-DD`.",
        mode: "What becomes of an invoice that it issues.",
        recurring_rule: "When it issues invoices.",
        customer_invoice_data: "What its invoices say.",
        label: "What people call it.",
      },
    },
    ModeInput: { summary: "What becomes of an invoice that a subscription issues." },
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
    RecurringRuleInput: {
      summary: "When a subscription issues invoices: every so many years, months or weeks.",
    },
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
    SubscriptionInvoiceInput: { summary: "What the invoices of a subscription are to say." },
    SubscriptionLineInput: {
      summary: "A line that a subscription puts on its invoices.",
      fields: { label: "What is sold." },
    },
    UpdateBillingSubscriptionBody: {
      summary: "What to change of a subscription; what is absent stays as it is.",
      fields: {
        stop: "`true` stops one that runs, `false` lets a stopped one run again.",
        mode: "What becomes of an invoice that it issues.",
        recurring_rule: "When it issues invoices.",
        customer_invoice_data: "What its invoices say.",
        label: "What people call it.",
      },
    },
    SubscriptionInvoiceUpdate: { summary: "What to change of what a subscription's invoices say." },
    SubscriptionSectionChanges: {
      summary: "Which sections of a subscription to add, change and delete.",
    },
    SubscriptionSectionUpdate: { summary: "What to change of a section of a subscription." },
    SubscriptionLineChanges: {
      summary: "Which lines of a subscription to add, change and delete.",
    },
    SubscriptionLineUpdate: {
      summary: "What to change of a line of a subscription.",
      fields: { label: "What is sold." },
    },
    BillingSubscriptionInvoiceLine: {
      summary: "A line that a subscription puts on its invoices.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        currency_amount_before_tax:
          "Of the line, before tax, in the document's currency, a decimal string.",
        quantity: 'A decimal string: `"12.0"`.',
        label: "What is sold.",
      },
    },
  },
};
