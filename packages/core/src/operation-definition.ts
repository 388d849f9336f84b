import type { Method } from "./request.ts";
import type { Schema } from "./schema/schema.ts";

/** What an operation is made of. Schemas are functions, so that one operation costs one operation. */
export interface OperationDefinition<Output> {
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
  readonly body?: () => Schema<unknown>;
  /** The body may be left out. */
  readonly bodyOptional?: true;
  /** The body is sent as `multipart/form-data`. */
  readonly multipart?: true;
  /** Absent when success has no body (204). */
  readonly answer?: () => Schema<Output>;
  /** What the next page of a list is asked for without. */
  readonly drops?: readonly string[];
}
