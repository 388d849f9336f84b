import type { ResourceWords } from "./words.ts";

export const webhookSubscriptions: ResourceWords = {
  operations: {
    getWebhookSubscriptions: {
      summary: "Lists what webhooks the company has subscribed to, in pages.",
    },
    createWebhookSubscription: {
      summary: "Subscribes to events, and answers the secret that signs them.",
      notes: ["The secret is shown this once: keep it."],
    },
    getWebhookSubscription: {
      summary: "Reads one webhook subscription, and how its deliveries fare.",
    },
    updateWebhookSubscription: {
      summary: "Changes a webhook subscription: where events go, which, and whether it is enabled.",
    },
    deleteWebhookSubscription: { summary: "Ends a webhook subscription." },
  },
  types: {
    WebhookSubscription: {
      summary: "A webhook: which events to send, and where to.",
      fields: {
        enabled: "Whether events are sent.",
        disabled_at: "RFC 3339, in UTC; `null` while it is enabled.",
        disabled_reason: "Who or what has disabled it; `null` while it is enabled.",
        last_failure_status: "The HTTP status of the last delivery that failed; `null` for none.",
        last_failure_at: "When a delivery failed last, RFC 3339, in UTC; `null` for never.",
        consecutive_failures: "How many deliveries have failed since the last success.",
      },
    },
    CreatedWebhookSubscription: {
      summary: "A webhook that has just been subscribed to, with its secret.",
      fields: {
        enabled: "Whether events are sent.",
        secret: "Signs the events, and is never shown again.",
      },
    },
    CreateWebhookSubscriptionBody: {
      summary: "What to subscribe to.",
      fields: { enabled: "Whether events are sent." },
    },
    UpdateWebhookSubscriptionBody: {
      summary: "What to change of a webhook; what is absent stays as it is.",
      fields: { enabled: "Whether events are sent." },
    },
  },
};
