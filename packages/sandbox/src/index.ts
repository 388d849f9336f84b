export type { Books } from "./books/books.ts";
export type { ActiveFault, Faults } from "./faults/faults.ts";
export type { Fault, FaultMatch, FaultRule } from "./faults/rule.ts";
export type { Latency } from "./http/latency.ts";
export { API_RATE_LIMIT, type RateLimit } from "./http/rate-limit.ts";
export type { AskedRequest } from "./http/request-log.ts";
export type { SandboxApp } from "./oauth/grants.ts";
export { answeredOperations } from "./operations.ts";
export type { LiveSettings, SandboxOptions, Scale } from "./options.ts";
export type { FileAttachment } from "./resources/file-attachments.ts";
export type { FileInput } from "./resources/files/files.ts";
export { createSandbox, type Sandbox, type Snapshot } from "./sandbox.ts";
export type {
  WebhookOccurrence,
  WebhookOutcome,
  WebhookReceiver,
  WebhookSender,
} from "./webhooks/webhook-sender.ts";
