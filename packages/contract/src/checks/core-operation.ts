import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";

/** Any operation of core. */
export type CoreOperation = Operation<unknown, { readonly _tag: string }>;

/** All operations of core's catalogue. */
export const coreOperations = (): CoreOperation[] =>
  Object.values(catalogue as Readonly<Record<string, unknown>>) as CoreOperation[];
