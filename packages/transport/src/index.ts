export {
  abortError,
  type Body,
  copyOf,
  type HttpRequest,
  type HttpResponse,
  isFileUrl,
  type SendContext,
  safely,
  type Transport,
  type TransportError,
} from "@centime/core";
export { type BodyBytes, type EncodedBody, encodeBody, encodeBytes } from "./encode-body.ts";
export { type FetchTransportOptions, fetchTransport } from "./fetch-transport.ts";
export { readResponse } from "./read-response.ts";
export { describeCauses, sendingError } from "./sending-error.ts";
export {
  DEFAULT_BASE_URL,
  DEFAULT_MAX_BYTES,
  type FetchLike,
  invalidOption,
  misconfigured,
  readBaseUrl,
  type SendingOptions,
  transportOver,
} from "./transport-over.ts";
