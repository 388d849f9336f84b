export { type AnyFailure, type AnyRequest, describeRequest } from "./any-request.ts";
export type {
  Call,
  CallableOperation,
  CallablePageOperation,
  CallInput,
  CallParts,
  DecodeOptions,
  DescribeOptions,
  Operation,
  OperationInfo,
  OperationSchemas,
  PageCall,
  PageOperation,
  Paging,
} from "./call.ts";
export type * from "./failure.ts";
export {
  invalidInput,
  mayHaveHappened,
  toError,
  transportFailure,
  unwrap,
  unwrapErr,
} from "./failure.ts";
export type { Comparing, FilterOn, FilterOperator, FilterValue, Matching, Sort } from "./filter.ts";
export type {
  Body,
  Bytes,
  CallOptions,
  FilePart,
  HttpRequest,
  HttpResponse,
  Method,
  Middleware,
  Part,
  SendContext,
  TokenSource,
  Transport,
  TransportError,
} from "./http.ts";
export { abortError, isFileUrl } from "./http.ts";
export { describeIssue, describeValue, type Issue, type IssueCode } from "./issue.ts";
export { copyOf, safely } from "./json.ts";
export { schemaOverrides } from "./json-schema.ts";
export {
  defineNumberedPageOperation,
  defineOperation,
  definePageOperation,
  type OperationDefinition,
} from "./operation.ts";
export { unknownOptions, wrongOptions } from "./options.ts";
export { advancePage, type NumberedPage, type Page, type PageNumbers } from "./page.ts";
export { isPrivateName, PERSON_WORDS, SECRET_WORDS } from "./private-names.ts";
export {
  COMPANY_RATE_BUDGET,
  DEFAULT_LEASE_MS,
  FIRM_RATE_BUDGET,
  holdSlot,
  IDLE,
  isWithin,
  type NextSlot,
  nextSlot,
  observeRate,
  type RateBudget,
  type RateSlot,
  type RateState,
  type SlotRequest,
  type Span,
  slotAnswered,
  slotUnused,
} from "./rate-limit.ts";
export {
  type Drift,
  type DriftKind,
  type DriftLog,
  type DriftReport,
  type DriftWatch,
  membersOf,
  refuseDrift,
  type WatchedResponse,
  watchDrift,
} from "./read/drift.ts";
export { isBlob } from "./realm.ts";
export { cleanCause, maskTexts, messageExcerpt, redactText } from "./redact.ts";
export {
  callFromRequest,
  type InputPart,
  jsonBody,
  multipartBody,
  query,
  type RequestParts,
} from "./request.ts";
export { requestIdOf, retryAfterMs } from "./response.ts";
export { type RateLimitStatus, type ResponseInfo, responseInfo } from "./response-info.ts";
export {
  type Attempt,
  DEFAULT_RETRY_POLICY,
  type RetryDecision,
  type RetryPolicy,
  retryDecision,
} from "./retry.ts";
export type { FilterFields, Open, PipeItem, Schema, SchemaNode } from "./schema.ts";
export { withoutWrappers } from "./schema.ts";
export { maskEscaped, maskKnown, unescapeText } from "./unescape.ts";
export { isVatRate, vatPercentage, vatRateOf } from "./vat.ts";
