export type { Drift, DriftKind, DriftReport } from "../read/drift.ts";
export type { WebhookContext, WebhookData, WebhookEvent, WebhookEventName } from "./event.ts";
export type {
  CryptoUnavailable,
  InvalidArguments,
  InvalidEvent,
  InvalidHeader,
  InvalidSignature,
  OutsideTolerance,
  WebhookFailure,
} from "./failure.ts";
export {
  type HeaderValue,
  type RawBody,
  type SignOptions,
  signWebhook,
  type WebhookSecret,
} from "./signature.ts";
export { type VerifyOptions, verifyWebhook } from "./verify.ts";
