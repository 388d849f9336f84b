import { createServer } from "node:http";
import { memoryDeliveries, nodeWebhookHandler, type WebhookEvent } from "centime/webhooks";

/** A server that receives webhooks, at whatever path. */
export const webhookServer = (secret: string, handle: (event: WebhookEvent) => Promise<void>) =>
  createServer(
    nodeWebhookHandler({
      secret,
      deliveries: memoryDeliveries(),
      handle,
      onOutcome: ({ kind, status }) => console.log(`webhook: ${kind}, ${status}`),
    }),
  );
