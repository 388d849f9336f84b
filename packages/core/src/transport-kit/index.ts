// What transports are written with: the pure halves of sending over an HTTP client.
export { DEFAULT_BASE_URL, readBaseUrl } from "./base-url.ts";
export { causesOf, describeCauses } from "./causes.ts";
export { type EncodedBody, encodeBody } from "./encode-body.ts";
export { type BodyBytes, encodeBytes } from "./encode-bytes.ts";
export { DEFAULT_MAX_BYTES, readMaxBytes } from "./max-bytes.ts";
export { misconfigured } from "./misconfigured.ts";
export { readResponse } from "./read-response.ts";
export { sendingError } from "./sending-error.ts";
export { type FetchLike, type SendingOptions, transportOver } from "./transport-over.ts";
