export type { Books } from "./books/books.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./create-sandbox.ts";
export type { Fault, FaultMatch, FaultRule } from "./faults/fault-rule.ts";
export type { ActiveFault, Faults } from "./faults/faults.ts";
export type { FileAttachment } from "./files/file-attachments.ts";
export type { GivenFile } from "./files/stored-file.ts";
export { answeredOperations } from "./handlers.ts";
export { API_RATE_LIMIT, type RateLimit } from "./manners/rate-limit.ts";
export type { SandboxApp } from "./oauth/grants.ts";
export type { Snapshot } from "./snapshot.ts";
export type {
  WebhookOccurrence,
  WebhookOutcome,
  WebhookReceiver,
  WebhookSender,
} from "./webhooks/webhook-sender.ts";
