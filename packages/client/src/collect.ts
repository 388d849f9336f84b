import type { Page, PageCall } from "@centime/core";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import { items } from "./items.ts";
import type { PageFailure, PagesOptions } from "./pages.ts";
import type { Client } from "./send.ts";

/** A failure that ended a collection, with what was there before it. */
export type CollectFailure<Item, Failure, P extends Page<Item> = Page<Item>> = PageFailure<
  Item,
  Failure,
  P
> & {
  readonly collected: readonly Item[];
};

/** How to collect. */
export interface CollectOptions extends PagesOptions {
  /** Stop after so many items. Default: all of them. */
  readonly max?: number | undefined;
}

/** Gathers the items of a list into one array, page after page. */
export function collect<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  options: CollectOptions = {},
): ResultAsync<Item[], CollectFailure<Item, Failure, P>> {
  return new ResultAsync(gather(client, call, options));
}

async function gather<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  { max = Number.POSITIVE_INFINITY, ...options }: CollectOptions,
): Promise<Result<Item[], CollectFailure<Item, Failure, P>>> {
  const collected: Item[] = [];
  if (max <= 0) return ok(collected);
  for await (const item of items(client, call, options)) {
    if (item.isErr()) return err({ ...item.error, collected });
    collected.push(item.value);
    if (collected.length >= max) break;
  }
  return ok(collected);
}
