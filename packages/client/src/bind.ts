import type { Call } from "@centime/core";
import type { ResultAsync } from "neverthrow";
import type { Client } from "./client.ts";

/** The operations of one resource as methods: each sends its call at once. */
export type Bound<Operations> = {
  readonly [Name in keyof Operations]: Method<Operations[Name]>;
};

type Method<Operation> = Operation extends (
  ...args: infer Arguments
) => Call<infer Output, infer Failure>
  ? (...args: Arguments) => ResultAsync<Output, Failure>
  : never;

type AnyOperation = (...args: never[]) => Call<unknown, unknown>;

/** Turns a resource's operations into methods of a client. */
export function bind<Operations extends Readonly<Record<string, AnyOperation>>>(
  client: Client,
  operations: Operations,
): Bound<Operations> {
  const methods = Object.entries(operations).map(([name, operation]) => [
    name,
    (...args: never[]) => client.send(operation(...args)),
  ]);
  return Object.fromEntries(methods);
}
