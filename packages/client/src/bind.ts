import type { Call, CallablePageOperation, OperationInfo, Page, PageCall } from "@centime/core";
import type { Result, ResultAsync } from "neverthrow";
import type { Client } from "./client.ts";
import {
  type CollectFailure,
  type CollectOptions,
  collect,
  items,
  type PageFailure,
  type PagesOptions,
  pages,
} from "./pages.ts";

/** The operations of one resource as methods: each sends its call at once. */
export type Bound<Operations> = {
  readonly [Name in keyof Operations]: Method<Operations[Name]>;
};

type Method<Operation> =
  Operation extends CallablePageOperation<infer Arguments, infer Item, infer Failure, infer P>
    ? ListMethod<Arguments, Item, Failure, P>
    : Operation extends (...args: infer Arguments) => Call<infer Output, infer Failure>
      ? (...args: Arguments) => ResultAsync<Output, Failure>
      : never;

/** A list as a method, which sends for one page, and walks over all of them. */
export interface ListMethod<
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item>,
> {
  /** Sends for one page. */
  (...args: Arguments): ResultAsync<P, Failure>;
  /** Walks over the pages from this call on: see `pages`, whose options may follow the arguments. */
  pages(
    ...args: [...Arguments, options?: PagesOptions]
  ): AsyncGenerator<Result<P, PageFailure<Item, Failure, P>>, void, undefined>;
  /** Walks over the items, page after page: see `items`, whose options may follow the arguments. */
  items(
    ...args: [...Arguments, options?: PagesOptions]
  ): AsyncGenerator<Result<Item, PageFailure<Item, Failure, P>>, void, undefined>;
  /**
   * Gathers the items of all pages into one array: see `collect`, whose options may follow the arguments, such
   * as `{ max: 500 }`.
   */
  collect(
    ...args: [...Arguments, options?: CollectOptions]
  ): ResultAsync<Item[], CollectFailure<Item, Failure, P>>;
}

type AnyOperation = (...args: never[]) => Call<unknown, unknown>;
type AnyList = (...args: never[]) => PageCall<unknown, unknown>;

type Operations = Readonly<Record<string, AnyOperation>>;

/**
 * Groups of methods, by name. A group is made when it is first asked for: `pennylane.with(options)` is
 * called for every request, and uses one or two.
 */
export function bindAll<Groups extends object>(
  client: Client,
  groups: Readonly<Record<keyof Groups, Operations>>,
): Groups {
  const bound = {} as Groups;
  for (const [name, operations] of Object.entries<Operations>(groups)) {
    let group: object | undefined;
    const get = () => (group ??= bind(client, operations));
    Object.defineProperty(bound, name, { enumerable: true, get });
  }
  return bound;
}

/** Turns a resource's operations into methods of a client. */
function bind(client: Client, operations: Operations): object {
  const methods = Object.entries(operations).map(([name, operation]) => {
    const method = (...args: never[]) => client.send(operation(...args));
    return [
      name,
      "next" in operation ? Object.assign(method, walks(client, operation as never)) : method,
    ];
  });
  return Object.fromEntries(methods);
}

function walks(client: Client, list: AnyList & { readonly info: OperationInfo }) {
  const over =
    (walk: (client: Client, call: never, options?: object) => unknown) =>
    (...args: never[]) => {
      // The ids of the path, and the query; what follows is for the walk.
      const count = list.info.path.split("{").length;
      return walk(client, list(...args.slice(0, count)) as never, args[count]);
    };
  return { pages: over(pages), items: over(items), collect: over(collect) };
}
