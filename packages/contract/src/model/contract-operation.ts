import type { ObjectShape, Shape } from "./shape.ts";

/** An operation as the contract describes it. */
export interface ContractOperation {
  readonly contractId: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  /** A token needs one of these. */
  readonly scopes: readonly string[];
  /** Names in the order of the path's template. */
  readonly pathParameters: readonly string[];
  readonly query?: ObjectShape;
  readonly body?: ContractBody;
  /** Absent when success has no body. */
  readonly answer?: Shape;
  /** The documented failures, ascending. */
  readonly statuses: readonly number[];
}

export interface ContractBody {
  readonly shape: Shape;
  readonly required: boolean;
  readonly multipart: boolean;
}
