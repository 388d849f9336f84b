import type { ResourceWords } from "./words.ts";

export const gocardlessMandates: ResourceWords = {
  operations: {
    getGocardlessMandates: { summary: "Lists GoCardless mandates of customers, in pages." },
    getGocardlessMandate: { summary: "Reads one GoCardless mandate." },
    requestGocardlessMandateByEmail: {
      summary: "Asks a customer by e-mail for a GoCardless mandate.",
    },
    cancelGocardlessMandate: {
      summary: "Cancels a GoCardless mandate.",
      notes: ["Only one that is `pending_submission`, `submitted` or `active` can be cancelled."],
      failures: { 422: "it cannot be cancelled any more, or not yet" },
    },
    associateGocardlessMandate: { summary: "Says which customer a GoCardless mandate belongs to." },
  },
  types: {
    GocardlessMandate: {
      summary: "A customer's leave to debit a bank account through GoCardless.",
      fields: {
        status: "How far it is, in GoCardless's words.",
        external_customer_account: "The customer's account at GoCardless.",
        external_customer_label: "The customer's name at GoCardless.",
      },
    },
    GetGocardlessMandatesQuery: {
      summary: "Which GoCardless mandates to list, and in which order.",
    },
    GocardlessMandateFilter: { summary: "What GoCardless mandates can be filtered by." },
    RequestGocardlessMandateByEmailBody: {
      summary: "Whom to ask for a mandate, and how.",
      fields: { customer_id: "The customer whose account is to be debited." },
    },
    EmailInput: {
      summary: "An e-mail to send.",
      fields: {
        recipients: "E-mail addresses.",
        subject: "Pennylane has one when it is absent or `null`.",
        body: "Pennylane has one when it is absent or `null`.",
      },
    },
    CustomerIdBody: {
      summary: "The customer in question.",
      fields: { customer_id: "The customer in question." },
    },
  },
};
