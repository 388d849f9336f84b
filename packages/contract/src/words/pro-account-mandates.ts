import type { ResourceWords } from "./words.ts";

export const proAccountMandates: ResourceWords = {
  operations: {
    getProAccountMandates: { summary: "Lists the SEPA mandates of the Pro Account, in pages." },
    requestProAccountMandateByEmail: {
      summary: "Asks a customer by e-mail for a SEPA mandate of the Pro Account.",
      failures: {
        403: "the company may not take direct debits",
        404: "there is no such customer, or the company has no Pro Account",
      },
    },
    getProAccountMandateMigrations: {
      summary: "Lists the mandates that can move, or have moved, to the Pro Account, in pages.",
    },
    migrateProAccountMandate: {
      summary: "Moves a SEPA or GoCardless mandate to the Pro Account.",
      notes: ["Only one whose migration is `available` can move."],
      failures: {
        403: "the company may not take direct debits",
        404: "there is no such mandate, or the company has no Pro Account",
      },
    },
  },
  types: {
    ProAccountMandate: {
      summary: "A customer's leave to debit a bank account through the Pro Account.",
      fields: {
        status: "How far it is; an open list.",
        active_billing_subscription: "Whether a subscription that runs debits it.",
        pdf_url: "Where its PDF is; `null` for none.",
      },
    },
    GetProAccountMandatesQuery: { summary: "Which mandates to list, and in which order." },
    ProAccountMandateFilter: { summary: "What mandates of the Pro Account can be filtered by." },
    ProAccountMandateMigration: {
      summary: "A mandate that can move, or has moved, to the Pro Account.",
      fields: { status: "Whether it has moved." },
    },
    Mandate: {
      summary: "The mandate that moves.",
      fields: { type: "Whether it is a SEPA mandate or a GoCardless one." },
    },
    MigratingCustomer: {
      summary: "The customer of a mandate that moves.",
      fields: {
        pro_account_mandate: "Where the customer's mandates of the Pro Account are listed.",
      },
    },
    GetProAccountMandateMigrationsQuery: {
      summary: "Which migrations to list, and in which order.",
    },
    ProAccountMandateMigrationFilter: { summary: "What migrations can be filtered by." },
    MandateMigrationAnswer: {
      summary: "What moving a mandate answers.",
      fields: { mandate_migration: "The migration that has begun." },
    },
    MandateMigration: {
      summary: "A migration that has begun.",
      fields: { status: "How far it is; an open list." },
    },
    MigrateProAccountMandateBody: {
      summary: "Which mandate to move.",
      fields: {
        mandate_type: "Whether it is a SEPA mandate or a GoCardless one.",
        mandate_id: "The mandate that moves.",
      },
    },
  },
};
