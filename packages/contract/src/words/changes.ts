import type { OperationWords, ResourceWords } from "./word-book.ts";

const changesOf = (resources: string): OperationWords => ({
  summary: `Lists recent changes of ${resources}, oldest first, in pages.`,
  failures: { 422: "such as a `start_date` more than four weeks ago" },
});

export const changelogs: ResourceWords = {
  operations: {
    getCustomerInvoicesChanges: changesOf("customer invoices"),
    getSupplierInvoicesChanges: changesOf("supplier invoices"),
    getCustomerChanges: changesOf("customers"),
    getSupplierChanges: changesOf("suppliers"),
    getProductChanges: changesOf("products"),
    getQuoteChanges: changesOf("quotes"),
    getTransactionChanges: changesOf("bank transactions"),
    getLedgerEntryLineChanges: changesOf("ledger entry lines"),
    getLedgerEntryLinesCategoryChanges: changesOf("the categories of ledger entry lines"),
    getLedgerEntriesCategoryChanges: changesOf("the categories of ledger entries"),
    getFirmDmsFilesChanges: changesOf("a company's stored files"),
    getFirmLedgerEntryLineChanges: changesOf("a company's ledger entry lines"),
    getFirmSupplierInvoicesChanges: changesOf("a company's supplier invoices"),
    getFirmCustomerInvoicesChanges: changesOf("a company's customer invoices"),
  },
  types: {
    Change: {
      summary: "A change of a resource, without the resource.",
      fields: { id: "The id of the resource." },
    },
    ChangesQuery: {
      summary: "The query parameters of a changelog: a start, or a cursor.",
      fields: { start_date: "Lists changes from then on, RFC 3339; not together with a cursor." },
    },
    LedgerEntryLinesCategoryChange: {
      summary: "A change of a ledger entry line's categories.",
      fields: {
        ledger_entry_line: "The line whose categories have changed.",
        ledger_entry: "The entry that the line belongs to.",
      },
    },
    NullableResourceId: "Another resource, by its id, which may be unknown.",
    NullableTypedResourceId: "Another resource, by its id and type, which may be unknown.",
    LedgerEntriesCategoryChange: {
      summary: "A change of the categories of a ledger entry.",
      fields: { ledger_entry: "The entry whose categories have changed." },
    },
    TypedResourceId: "Another resource, by its id and type.",
  },
  fields: { type: "What kind of resource it is." },
};

export const webhookSubscriptions: ResourceWords = {
  operations: {
    getWebhookSubscriptions: "Lists the company's webhook subscriptions, in pages.",
    createWebhookSubscription: {
      summary: "Subscribes to events, and returns the secret that signs them.",
      notes: ["The secret is returned only once: store it."],
    },
    getWebhookSubscription: "Reads one webhook subscription, with the state of its deliveries.",
    updateWebhookSubscription:
      "Changes the address, the events or the state of a webhook subscription.",
    deleteWebhookSubscription: "Deletes a webhook subscription.",
  },
  types: {
    WebhookSubscription: {
      summary: "A webhook subscription: which events are sent to which address.",
      fields: {
        disabled_at: "RFC 3339, in UTC; `null` while it is enabled.",
        disabled_reason: "Why it is disabled; `null` while it is enabled.",
        last_failure_status: "The HTTP status of the last failed delivery; `null` for none.",
        last_failure_at: "The time of the last failed delivery, RFC 3339, in UTC; `null` for none.",
        consecutive_failures: "The number of failed deliveries since the last success.",
      },
    },
    CreatedWebhookSubscription: {
      summary: "A new webhook subscription, with its secret.",
      fields: { secret: "Signs the events; it is not returned again." },
    },
    CreateWebhookSubscriptionBody: "The events to subscribe to, and the address.",
    UpdateWebhookSubscriptionBody: {},
  },
  fields: { enabled: "Whether events are sent." },
};
