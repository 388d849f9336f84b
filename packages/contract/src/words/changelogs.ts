import type { ResourceWords } from "./words.ts";

const GONE = { 422: "such as a `start_date` of more than four weeks ago" };

export const changelogs: ResourceWords = {
  operations: {
    getCustomerInvoicesChanges: {
      summary: "Lists what has happened to customer invoices lately, oldest first, in pages.",
      failures: GONE,
    },
    getSupplierInvoicesChanges: {
      summary: "Lists what has happened to supplier invoices lately, oldest first, in pages.",
      failures: GONE,
    },
    getCustomerChanges: {
      summary: "Lists what has happened to customers lately, oldest first, in pages.",
      failures: GONE,
    },
    getSupplierChanges: {
      summary: "Lists what has happened to suppliers lately, oldest first, in pages.",
      failures: GONE,
    },
    getProductChanges: {
      summary: "Lists what has happened to products lately, oldest first, in pages.",
      failures: GONE,
    },
    getQuoteChanges: {
      summary: "Lists what has happened to quotes lately, oldest first, in pages.",
      failures: GONE,
    },
    getTransactionChanges: {
      summary: "Lists what has happened to bank transactions lately, oldest first, in pages.",
      failures: GONE,
    },
    getLedgerEntryLineChanges: {
      summary: "Lists what has happened to lines of the ledger lately, oldest first, in pages.",
      failures: GONE,
    },
    getLedgerEntryLinesCategoryChanges: {
      summary:
        "Lists what has happened to the categories of lines of the ledger lately, oldest first, in pages.",
      failures: GONE,
    },
    getLedgerEntriesCategoryChanges: {
      summary:
        "Lists what has happened to the categories of entries of the ledger lately, oldest first, in pages.",
      failures: GONE,
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
    NullableResourceId: { summary: "Another resource, by an id that may be unknown." },
    NullableTypedResourceId: {
      summary: "Another resource, by an id and a type that may be unknown.",
      fields: { type: "What kind of resource it is." },
    },
    LedgerEntriesCategoryChange: {
      summary: "What has happened to the categories of an entry of the ledger.",
      fields: { ledger_entry: "The entry whose categories have changed." },
    },
    TypedResourceId: {
      summary: "Another resource, by its id and type.",
      fields: { type: "What kind of resource it is." },
    },
  },
};
