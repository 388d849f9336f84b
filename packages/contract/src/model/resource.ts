import type { ObjectShape, Shape } from "./shape.ts";

/** An operation as the contract describes it. */
export interface ContractOperation {
  readonly contractId: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** The token needs one of these. */
  readonly scopes: readonly string[];
  /** Names in the order of the path's template. */
  readonly pathParameters: readonly string[];
  readonly query?: ObjectShape;
  readonly body?: ContractBody;
  /** The shape of a successful response; absent when it has no body. */
  readonly response?: Shape;
  /** The documented failures, ascending. */
  readonly statuses: readonly number[];
}

export interface ContractBody {
  readonly shape: Shape;
  readonly required: boolean;
  readonly multipart: boolean;
}

/** A selected operation with our name and what the table of operations says of it. */
export interface Operation extends ContractOperation {
  readonly name: string;
  readonly idempotent: boolean;
  /** Why it is or is not idempotent. */
  readonly because?: string;
  /** Query parameters that the API refuses together with a cursor. */
  readonly drops?: readonly string[];
}

/** The operations of one file. */
export interface Resource {
  readonly file: string;
  readonly operations: readonly Operation[];
}
