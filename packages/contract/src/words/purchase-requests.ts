import type { ResourceWords } from "./words.ts";

export const purchaseRequests: ResourceWords = {
  operations: {
    getPurchaseRequests: { summary: "Lists purchase requests, in pages." },
    importPurchaseRequest: {
      summary:
        "Imports a purchase order that was made elsewhere, as a purchase request that is approved at once.",
      notes: ["The file is uploaded beforehand, as a file attachment."],
      failures: { 404: "such as a supplier that does not exist" },
    },
    getPurchaseRequest: { summary: "Reads one purchase request." },
  },
  types: {
    PurchaseRequest: {
      summary: "Someone's wish to buy something.",
      fields: {
        supplier: "The supplier who is to deliver.",
        status: "Whether it has been approved.",
        purchase_order: "The order as a file; `null` for none.",
        linked_invoices: "The invoices that came of it.",
      },
    },
    DeliveryAddress: { summary: "Where to deliver to." },
    LinkedInvoices: {
      summary: "The invoices that came of a purchase request.",
      fields: { items: "Each by its id." },
    },
    GetPurchaseRequestsQuery: { summary: "Which purchase requests to list, and in which order." },
    PurchaseRequestFilter: { summary: "What purchase requests can be filtered by." },
    ImportPurchaseRequestBody: {
      summary: "What to import a purchase order with.",
      fields: {
        delivery_address: "Where to deliver to.",
        purchase_request_lines: "What is ordered.",
        supplier_id: "The supplier who is to deliver.",
      },
    },
    PurchaseRequestLineInput: {
      summary: "A line of a purchase order to import.",
      fields: {
        quantity: "Number of units.",
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        label: "What is ordered.",
        unit_price: "Price of one unit before tax, a decimal string.",
      },
    },
  },
};
