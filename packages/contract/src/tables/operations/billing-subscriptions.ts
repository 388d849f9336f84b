import { once, read, type SelectedResource } from "../selection.ts";

export const billingSubscriptions: SelectedResource = {
  file: "billing-subscriptions",
  operations: {
    getBillingSubscriptions: read("getBillingSubscriptions"),
    createBillingSubscription: once(
      "postBillingSubscriptions",
      "each request creates a subscription, which issues invoices",
    ),
    getBillingSubscription: read("getBillingSubscription"),
    updateBillingSubscription: once(
      "putBillingSubscriptions",
      "it can create lines, and each request creates them",
    ),
    getBillingSubscriptionInvoiceLines: read("getBillingSubscriptionInvoiceLines"),
    getBillingSubscriptionInvoiceLineSections: read("getBillingSubscriptionInvoiceLineSections"),
  },
};
