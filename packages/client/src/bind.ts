import type { Call } from "@centime/core";
import type { ResultAsync } from "neverthrow";
import type { Client } from "./send.ts";
import { isFunction } from "./shape.ts";

/** The operations of one resource as methods: each sends its call at once. */
export type Bound<Resource> = {
  readonly [Name in keyof Operations<Resource>]: Method<Operations<Resource>[Name]>;
};

/** What a resource's module exports, without what is no operation (its lists of codes). */
type Operations<Resource> = Pick<Resource, OperationNames<Resource>>;

type OperationNames<Resource> = {
  [Name in keyof Resource]: Resource[Name] extends AnyOperation ? Name : never;
}[keyof Resource];

type AnyOperation = (...args: never[]) => Call<unknown, unknown>;

type Method<Operation> = Operation extends (
  ...args: infer Arguments
) => Call<infer Output, infer Failure>
  ? (...args: Arguments) => ResultAsync<Output, Failure>
  : never;

/** Makes methods of a resource's operations. */
export function bind<Resource extends object>(client: Client, resource: Resource): Bound<Resource> {
  const methods = Object.entries(resource)
    .filter(([, member]) => isFunction(member))
    .map(([name, operation]: [string, AnyOperation]) => [
      name,
      (...args: never[]) => client.send(operation(...args)),
    ]);
  return Object.fromEntries(methods);
}
