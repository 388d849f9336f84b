import type { AnswerSchema } from "./answer/answer-schema.ts";
import type { Body, Method } from "./request.ts";
import type { Schema } from "./schema/schema.ts";

/** What an operation is made of. Schemas are functions, so that one operation costs one operation. */
export interface OperationDefinition<Output = unknown> {
  readonly name: string;
  /** Default: the name. */
  readonly contractId?: string;
  /** Default: `"GET"`. */
  readonly method?: Method;
  readonly path: string;
  readonly scopes: readonly string[];
  /** Default: whether it is a GET. */
  readonly idempotent?: boolean;
  /** The documented failures. Default: 400, 401, 403 and 404. */
  readonly statuses?: readonly number[];
  readonly query?: () => Schema<unknown>;
  /** How a query is written. Whoever has a query brings it along, so that the others bundle none. */
  readonly encodeQuery?: (query: unknown) => string;
  readonly body?: () => Schema<unknown>;
  /** How the body is sent. Default: as JSON. */
  readonly encodeBody?: (body: unknown) => Body;
  /** Absent when success has no body (204). */
  readonly answer?: () => AnswerSchema<Output>;
  /** What the next page of a list is asked for without. */
  readonly drops?: readonly string[];
}
