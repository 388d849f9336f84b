import type { Result } from "neverthrow";
import type { DocumentedKind, InvalidInput } from "./failure.ts";
import type { HttpRequest, HttpResponse, Method } from "./http.ts";
import type { IssueCode } from "./issue.ts";
import type { Page } from "./page.ts";
import type { DriftWatch } from "./read/drift.ts";
import type { Schema } from "./schema.ts";

/**
 * A described request together with the decoder of its response: a value that can be printed, tested
 * and compared. Nothing is sent until a client sends it.
 */
export interface Call<Output, Failure> {
  /** Shared by all calls of the operation, so that equal calls are equal values. */
  readonly operation: Operation<Output, Failure>;
  /** The input as it was passed. */
  readonly input: CallInput;
  /** Built and validated when the call is created. */
  readonly request: Result<HttpRequest, InvalidInput>;
}

/** A call of a list: sending it returns one page, and `operation.next` describes the following one. */
export interface PageCall<Item, Failure, P extends Page<Item> = Page<Item>>
  extends Call<P, Failure> {
  readonly operation: PageOperation<Item, Failure, P>;
}

/** The input of a call, as plain data. */
export interface CallInput {
  /** The path's parameters by name. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly query?: unknown;
  readonly body?: unknown;
  /** What `describe` was told to allow. */
  readonly allow?: readonly IssueCode[];
}

/** The untyped input of a call, for tools. */
export interface CallParts {
  /** The path's parameters by name; may be left out when the path has none. */
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: unknown;
  readonly body?: unknown;
  /** As the option of `describe`, so that a call's `input` describes the call again. */
  readonly allow?: readonly IssueCode[] | undefined;
}

/** How to describe a call. */
export interface DescribeOptions {
  /**
   * The issues of query and body, by code, that do not keep the call from being sent: with
   * `["unknown-key", "member"]`, keys and codes that are newer than the release. Default: none.
   */
  readonly allow?: readonly IssueCode[] | undefined;
}

/** What is known about an operation, as plain data: enough to list, document, route and limit it. */
export interface OperationInfo {
  /** The name in the catalogue: `"getCustomerInvoices"`. */
  readonly name: string;
  /** The vendor's `operationId`. */
  readonly contractId: string;
  readonly api: "company" | "firm";
  readonly method: Method;
  /** The path's template: `"/api/external/v2/journals/{id}"`. */
  readonly path: string;
  /** The token needs one of these scopes; an empty list needs none. */
  readonly scopes: readonly string[];
  /** Whether the operation returns pages. */
  readonly paginated: boolean;
  /** How a list continues; absent for an operation that is not a list. */
  readonly paging?: Paging;
  /** Whether it may be repeated when it is unknown whether the first request arrived. */
  readonly idempotent: boolean;
  /** The documented failures: status → `kind` and `_tag`. */
  readonly failures: Readonly<
    Record<number, { readonly kind: DocumentedKind; readonly tag: string }>
  >;
}

/** How the next page of a list is requested. */
export interface Paging {
  /** The query's parameter that names the page: an opaque cursor, or a number from 1 on. */
  readonly by: "cursor" | "page";
  /** The parameters that the next page's query leaves out: the API refuses them beside a cursor. */
  readonly drops: readonly string[];
}

/** An operation's valibot schemas, for tools; each is built when it is called. */
export interface OperationSchemas {
  readonly query: (() => Schema<unknown>) | undefined;
  readonly body: (() => Schema<unknown>) | undefined;
  /** The response's; `undefined` when success has no body. */
  readonly response: (() => Schema<unknown>) | undefined;
}

/** How a response is read. */
export interface DecodeOptions {
  /** Watches for drift from the contract: `watchDrift(listener)`, or `refuseDrift`. Default: no watch. */
  readonly drift?: DriftWatch | undefined;
  /**
   * What a missing key is that the contract requires: `"fail"` makes it an `InvalidResponse`; `"drift"` leaves
   * it out of the value, against its type, and reports it as `absent`. Default: `"fail"`.
   */
  readonly missingKeys?: "fail" | "drift" | undefined;
  /** How many requests were sent; a failure reports it. Default: 1. */
  readonly attempts?: number | undefined;
  /** Hides what no failure may repeat, such as the request's own texts, before a text is cut. Default: nothing. */
  readonly mask?: ((text: string) => string) | undefined;
}

/** An operation of the API: what it is, how to describe a call of it, and how to read its response. */
export interface Operation<Output, Failure> {
  readonly info: OperationInfo;
  readonly schemas: OperationSchemas;
  /**
   * Describes a call from untyped parts, by name. Never throws: what is invalid is in the call's
   * `request`. For parts as a URL spells them (`limit: "20"`), see `callFromRequest`.
   *
   * @example
   * ```ts
   * updateProduct.describe({ path: { id }, body: { vat_rate: "FR_199" } }, { allow: ["member"] });
   * ```
   */
  describe(parts: CallParts, options?: DescribeOptions): Call<Output, Failure>;
  /** Reads a response. Never throws. */
  decode(response: HttpResponse, options?: DecodeOptions): Result<Output, Failure>;
}

/** An operation that returns pages. */
export interface PageOperation<Item, Failure, P extends Page<Item> = Page<Item>>
  extends Operation<P, Failure> {
  describe(parts: CallParts, options?: DescribeOptions): PageCall<Item, Failure, P>;
  /** The call for the page after `page`, or `undefined` when it is the last one. */
  next(call: PageCall<Item, Failure, P>, page: P): PageCall<Item, Failure, P> | undefined;
}

/** An operation, called with the path's parameters by position and then its query or body. */
export interface CallableOperation<Arguments extends readonly unknown[], Output, Failure>
  extends Operation<Output, Failure> {
  (...args: Arguments): Call<Output, Failure>;
}

/** A list, called with the path's parameters by position and then its query. */
export interface CallablePageOperation<
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
> extends PageOperation<Item, Failure, P> {
  (...args: Arguments): PageCall<Item, Failure, P>;
}
