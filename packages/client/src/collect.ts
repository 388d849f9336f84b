import { describeIssue, invalidInput, type Page, type PageCall } from "@centime/core";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import type { Client } from "./client-options.ts";
import { type PageFailure, type PagesOptions, pages } from "./pages.ts";
import { operationName, receivedNumber } from "./shape.ts";

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
  return new ResultAsync(gather(client, call, options ?? {}));
}

async function gather<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  { max = Number.POSITIVE_INFINITY, ...options }: CollectOptions,
): Promise<Result<Item[], CollectFailure<Item, Failure, P>>> {
  const collected: Item[] = [];
  const failed = (failure: unknown) =>
    err({ ...(failure as PageFailure<Item, Failure, P>), collected });
  if (!isCount(max)) {
    const issue = describeIssue("max", "number of items", receivedNumber(max));
    return failed({ ...invalidInput(operationName(call, "collect"), [issue]), resume: call });
  }
  if (max === 0) return ok(collected);
  for await (const page of pages(client, call, options)) {
    if (page.isErr()) return failed(page.error);
    collected.push(...page.value.items.slice(0, max - collected.length));
    if (collected.length >= max) break;
  }
  return ok(collected);
}

const isCount = (max: number): boolean =>
  max === Number.POSITIVE_INFINITY || (Number.isInteger(max) && max >= 0);
