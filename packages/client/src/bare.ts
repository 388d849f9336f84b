// Everything but the operations as methods: a client with nothing built in, and the parts to add.
export * from "@centime/core";
export { type FetchTransportOptions, fetchTransport } from "@centime/transport";
export { type Client, createBareClient } from "./client.ts";
export { type Download, type DownloadOptions, download } from "./download/download.ts";
export type {
  BrokenDownload,
  DownloadError,
  DownloadFailure,
  RefusedDownload,
} from "./download/failure.ts";
export type { LogEntry, Logger } from "./logger.ts";
export { withToken } from "./middleware/auth.ts";
export { guard } from "./middleware/guard.ts";
export {
  type AttemptEnd,
  type AttemptStart,
  type Observer,
  withObserver,
} from "./middleware/observer.ts";
export { createRateLimiter, type RateLimiter, withRateLimit } from "./middleware/rate-limit.ts";
export { withRetry } from "./middleware/retry.ts";
export { standardMiddleware } from "./middleware/standard.ts";
export { withOwnSignal, withTimeout, withTotalTimeout } from "./middleware/timeout.ts";
export type {
  BareClientOptions,
  MiddlewareOptions,
  OwnMiddleware,
  SendOptions,
} from "./options.ts";
export {
  type CollectFailure,
  type CollectOptions,
  collect,
  items,
  type PageFailure,
  type PagesOptions,
  pages,
} from "./pages.ts";
export { systemTime, type Time } from "./signals.ts";
