import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";

/** An operation of the catalogue, whichever. */
export type AnyOperation = Operation<unknown, unknown>;

interface Route {
  readonly operation: AnyOperation;
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: number;
}

/** A path that is written out comes before one with a parameter in its place. */
const routes: () => readonly Route[] = () =>
  Object.values<AnyOperation>(catalogue)
    .map((operation): Route => {
      const { method, path } = operation.info;
      const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
      return { operation, method, pattern, parameters: path.split("{").length - 1 };
    })
    .sort((one, other) => one.parameters - other.parameters);

/** Finds operations by method and path. */
export function operationFinder(): (method: string, path: string) => AnyOperation | undefined {
  const all = routes();
  return (method, path) =>
    all.find((route) => route.method === method && route.pattern.test(path))?.operation;
}
