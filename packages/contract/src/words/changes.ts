import type { ResourceWords } from "./word-book.ts";

export const changelogs: ResourceWords = {
  operations: {
    getCustomerInvoicesChanges: {
      summary: "Lists what has happened to customer invoices lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getSupplierInvoicesChanges: {
      summary: "Lists what has happened to supplier invoices lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getCustomerChanges: {
      summary: "Lists what has happened to customers lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getSupplierChanges: {
      summary: "Lists what has happened to suppliers lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getProductChanges: {
      summary: "Lists what has happened to products lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getQuoteChanges: {
      summary: "Lists what has happened to quotes lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getTransactionChanges: {
      summary: "Lists what has happened to bank transactions lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getLedgerEntryLineChanges: {
      summary: "Lists what has happened to lines of the ledger lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getLedgerEntryLinesCategoryChanges: {
      summary:
        "Lists what has happened to the categories of lines of the ledger lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getLedgerEntriesCategoryChanges: {
      summary:
        "Lists what has happened to the categories of entries of the ledger lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getFirmDmsFilesChanges: {
      summary:
        "Lists what has happened to a company's stored files lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getFirmLedgerEntryLineChanges: {
      summary:
        "Lists what has happened to lines of a company's ledger lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getFirmSupplierInvoicesChanges: {
      summary:
        "Lists what has happened to a company's supplier invoices lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
    getFirmCustomerInvoicesChanges: {
      summary:
        "Lists what has happened to a company's customer invoices lately, oldest first, in pages.",
      failures: { 422: "such as a `start_date` of more than four weeks ago" },
    },
  },
  types: {
    Change: {
      summary: "What has happened to something: never the thing itself.",
      fields: { id: "Of what has changed." },
    },
    ChangesQuery: {
      summary: "Which changes to list: those since a moment, or those after a cursor.",
      fields: { start_date: "The first moment of interest, RFC 3339; not beside a cursor." },
    },
    LedgerEntryLinesCategoryChange: {
      summary: "What has happened to the categories of a line of the ledger.",
      fields: {
        ledger_entry_line: "The line whose categories have changed.",
        ledger_entry: "The entry that the line belongs to.",
      },
    },
    NullableResourceId: "Another resource, by an id that may be unknown.",
    NullableTypedResourceId: "Another resource, by an id and a type that may be unknown.",
    LedgerEntriesCategoryChange: {
      summary: "What has happened to the categories of an entry of the ledger.",
      fields: { ledger_entry: "The entry whose categories have changed." },
    },
    TypedResourceId: "Another resource, by its id and type.",
  },
  fields: { type: "What kind of resource it is." },
};

export const webhookSubscriptions: ResourceWords = {
  operations: {
    getWebhookSubscriptions: "Lists what webhooks the company has subscribed to, in pages.",
    createWebhookSubscription: {
      summary: "Subscribes to events, and answers the secret that signs them.",
      notes: ["The secret is shown this once: keep it."],
    },
    getWebhookSubscription: "Reads one webhook subscription, and how its deliveries fare.",
    updateWebhookSubscription:
      "Changes a webhook subscription: where events go, which, and whether it is enabled.",
    deleteWebhookSubscription: "Ends a webhook subscription.",
  },
  types: {
    WebhookSubscription: {
      summary: "A webhook: which events to send, and where to.",
      fields: {
        disabled_at: "RFC 3339, in UTC; `null` while it is enabled.",
        disabled_reason: "Who or what has disabled it; `null` while it is enabled.",
        last_failure_status: "The HTTP status of the last delivery that failed; `null` for none.",
        last_failure_at: "When a delivery failed last, RFC 3339, in UTC; `null` for never.",
        consecutive_failures: "How many deliveries have failed since the last success.",
      },
    },
    CreatedWebhookSubscription: {
      summary: "A webhook that has just been subscribed to, with its secret.",
      fields: { secret: "Signs the events, and is never shown again." },
    },
    CreateWebhookSubscriptionBody: "What to subscribe to.",
    UpdateWebhookSubscriptionBody: "What to change of a webhook; what is absent stays as it is.",
  },
  fields: { enabled: "Whether events are sent." },
};
