export * from "@centime/core/webhooks";
export { memoryDeliveries } from "./memory-deliveries.ts";
export { type NodeRequestLike, type NodeResponseLike, nodeWebhookHandler } from "./node-handler.ts";
export { receiveDelivery } from "./receive.ts";
export type {
  DeliveryLog,
  DeliveryOutcome,
  FailedDelivery,
  KnownDelivery,
  Receiver,
  RefusedDelivery,
} from "./receiver.ts";
export { webhookHandler } from "./web-handler.ts";
