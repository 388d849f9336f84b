import type { Result } from "neverthrow";
import type { InvalidInput } from "./failure.ts";
import type { Operation, PageOperation } from "./operation.ts";
import type { Page } from "./page.ts";
import type { HttpRequest } from "./request.ts";

/**
 * A described request together with the decoder of its answer: a value that can be printed, tested
 * and compared. Nothing is sent until a client sends it.
 */
export interface Call<Output, Failure> {
  /** Shared by all calls of the operation, so that equal calls are equal values. */
  readonly operation: Operation<Output, Failure>;
  /** The parts as given. */
  readonly input: CallInput;
  /** Built and validated at once. */
  readonly request: Result<HttpRequest, InvalidInput>;
}

/** A call of a list: sending it answers one page, and `operation.next` describes the following one. */
export interface PageCall<Item, Failure, P extends Page<Item> = Page<Item>>
  extends Call<P, Failure> {
  readonly operation: PageOperation<Item, Failure, P>;
}

/** What a call was made of. */
export interface CallInput {
  /** The path's parameters by name. */
  readonly path: Readonly<Record<string, unknown>>;
  readonly query?: unknown;
  readonly body?: unknown;
}
