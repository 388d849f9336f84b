import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const webhookSubscriptions: SelectedResource = {
  file: "webhook-subscriptions",
  operations: {
    getWebhookSubscriptions: read("getWebhookSubscriptions"),
    createWebhookSubscription: once(
      "postWebhookSubscriptions",
      "each request creates a subscription, and events come once for each",
    ),
    getWebhookSubscription: read("getWebhookSubscription"),
    updateWebhookSubscription: repeatable(
      "putWebhookSubscription",
      "it sets fields to given values",
    ),
    deleteWebhookSubscription: once(
      "deleteWebhookSubscription",
      "the second request finds nothing to delete, and turns a success into a 404",
    ),
  },
};
