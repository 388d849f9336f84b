import type { Result } from "neverthrow";
import type { AnswerSchema } from "./answer/answer-schema.ts";
import type { Call, PageCall } from "./call.ts";
import type { DecodeOptions } from "./decode/options.ts";
import type { DocumentedKind } from "./failure.ts";
import type { Page } from "./page.ts";
import type { Method } from "./request.ts";
import type { HttpResponse } from "./response.ts";
import type { Schema } from "./schema/schema.ts";

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
  /** The token needs one of these; none at all when empty. */
  readonly scopes: readonly string[];
  /** Whether the operation answers pages. */
  readonly paginated: boolean;
  /** How a list goes on; absent for what is no list. */
  readonly paging?: Paging;
  /** Whether it may be repeated when nobody knows if the first request arrived. */
  readonly idempotent: boolean;
  /** The documented failures: status → `kind` and `_tag`. */
  readonly failures: Readonly<
    Record<number, { readonly kind: DocumentedKind; readonly tag: string }>
  >;
}

/** How a list is asked for its next page. */
export interface Paging {
  /** The query's parameter that names the page: an opaque cursor, or a number from 1 on. */
  readonly by: "cursor" | "page";
  /** What the query of the next page leaves out: the API refuses it beside a cursor. */
  readonly drops: readonly string[];
}

/** An operation's schemas, for tools; each is built when it is called. */
export interface OperationSchemas {
  /** What may be sent, as valibot's schemas. */
  readonly query: (() => Schema<unknown>) | undefined;
  readonly body: (() => Schema<unknown>) | undefined;
  /** What comes back; `undefined` when success has no body. */
  readonly answer: (() => AnswerSchema) | undefined;
}

/** The untyped parts of a call, for tools. */
export interface CallParts {
  /** The path's parameters by name; an operation without any needs none. */
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** An operation of the API: what it is, how to describe a call of it, and how to read its answer. */
export interface Operation<Output, Failure> {
  readonly info: OperationInfo;
  readonly schemas: OperationSchemas;
  /**
   * Describes a call from untyped parts, by name. Never throws: what does not fit is in the call's
   * `request`. For parts as a URL spells them (`limit: "20"`), see `callOfRequest`.
   */
  describe(parts: CallParts): Call<Output, Failure>;
  /** Reads an answer. Never throws. */
  decode(response: HttpResponse, options?: DecodeOptions): Result<Output, Failure>;
}

/** An operation that answers pages. */
export interface PageOperation<Item, Failure, P extends Page<Item> = Page<Item>>
  extends Operation<P, Failure> {
  describe(parts: CallParts): PageCall<Item, Failure, P>;
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
