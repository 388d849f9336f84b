// Everything but the operations as methods, and a `createClient` that has nothing built in.
export * from "@centime/core";
export { type FetchTransportOptions, fetchTransport } from "@centime/transport-fetch";
export { withToken } from "./auth.ts";
export type { BareClientOptions, Client, SendOptions } from "./client-options.ts";
export { type CollectFailure, type CollectOptions, collect } from "./collect.ts";
export { createClient } from "./create-client.ts";
export { type Download, download } from "./download/download.ts";
export type {
  BrokenDownload,
  DownloadError,
  DownloadFailure,
  RefusedDownload,
} from "./download/download-failure.ts";
export type { DownloadOptions } from "./download/download-options.ts";
export { guard } from "./guard.ts";
export { items } from "./items.ts";
export type { MiddlewareOptions } from "./middleware-options.ts";
export {
  type AttemptEnd,
  type AttemptStart,
  type Observer,
  withObserver,
} from "./observer.ts";
export { withOwnSignal } from "./own-signal.ts";
export { type PageFailure, type PagesOptions, pages } from "./pages.ts";
export { withRateLimit } from "./rate-limit.ts";
export { createRateLimiter, type RateLimiter } from "./rate-limiter.ts";
export { withRetry } from "./retry.ts";
export { standardMiddleware } from "./standard-middleware.ts";
export { systemTime, type Time } from "./time.ts";
export { withTimeout, withTotalTimeout } from "./timeout.ts";
