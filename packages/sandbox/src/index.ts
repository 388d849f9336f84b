export type { Books } from "./books/books.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./create-sandbox.ts";
export { API_RATE_LIMIT, type RateLimit } from "./manners/rate-limit.ts";
export type { SandboxApp } from "./oauth/grants.ts";
export type {
  WebhookOccurrence,
  WebhookOutcome,
  WebhookReceiver,
  WebhookSender,
} from "./webhooks/webhook-sender.ts";
