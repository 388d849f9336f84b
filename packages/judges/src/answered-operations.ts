import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { answeredOperations as names } from "@centime/sandbox";

/** An operation whose answer may be anything. */
export type AnyOperation = Operation<unknown, unknown>;

/** The operations that the sandbox answers; it says 501 to all others. */
export const answeredOperations: readonly AnyOperation[] = Object.values<AnyOperation>(
  catalogue,
).filter(({ info }) => names.includes(info.name));
