export { abortError } from "./abort-error.ts";
export { advancePage } from "./advance-page.ts";
export type { AnswerSchema } from "./answer/answer-schema.ts";
export type { Call, CallInput, PageCall } from "./call.ts";
export type { DecodeOptions } from "./decode/options.ts";
export { retryAfterMs } from "./decode/retry-after.ts";
export type { Drift, DriftKind, DriftReport } from "./drift/drift.ts";
export type { DriftLog, DriftWatch, WatchedAnswer } from "./drift/drift-log.ts";
export { limitsOf, membersOf } from "./drift/known-facts.ts";
export { refuseDrift, watchDrift } from "./drift/watch-drift.ts";
export type * from "./failure.ts";
export type { Comparing, FilterOn, FilterOperator, FilterValue, Matching, Sort } from "./filter.ts";
export { describeIssue } from "./issue.ts";
export type {
  CallableOperation,
  CallablePageOperation,
  CallParts,
  Operation,
  OperationInfo,
  OperationSchemas,
  PageOperation,
  Paging,
} from "./operation.ts";
export type { NumberedPage, Page, PageNumbers } from "./page.ts";
export {
  COMPANY_RATE_BUDGET,
  FIRM_RATE_BUDGET,
  type RateBudget,
} from "./rate-limit/budget.ts";
export { observeRate } from "./rate-limit/observe-rate.ts";
export {
  IDLE,
  type NextSlot,
  nextSlot,
  type RateState,
  slotAnswered,
  slotUnused,
} from "./rate-limit/rate-state.ts";
export { redactText } from "./redact.ts";
export { invalidInput } from "./request/build-request.ts";
export { callOfRequest, type RequestParts } from "./request/call-of-request.ts";
export type { Body, FilePart, HttpRequest, Method, Part } from "./request.ts";
export type { HttpResponse } from "./response.ts";
export { type Attempt, type RetryDecision, retryDecision } from "./retry/retry-decision.ts";
export { DEFAULT_RETRY_POLICY, type RetryPolicy } from "./retry/retry-policy.ts";
export type { Open, Schema } from "./schema/schema.ts";
export { type FailureError, toError } from "./to-error.ts";
export type { TokenSource } from "./token-source.ts";
export type { Middleware, SendContext, Transport, TransportError } from "./transport.ts";
export { transportFailure } from "./transport-failure.ts";
