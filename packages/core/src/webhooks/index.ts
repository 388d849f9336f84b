export type { RawBody } from "./arguments.ts";
export { type SignOptions, signWebhook } from "./sign-webhook.ts";
export type { HeaderValue } from "./signature-header.ts";
export { type VerifyOptions, verifyWebhook } from "./verify-webhook.ts";
export type {
  WebhookContext,
  WebhookData,
  WebhookEvent,
  WebhookEventName,
} from "./webhook-event.ts";
export type {
  CryptoUnavailable,
  InvalidArguments,
  InvalidEvent,
  InvalidHeader,
  InvalidSignature,
  OutsideTolerance,
  WebhookFailure,
} from "./webhook-failure.ts";
