import {
  advancePage,
  copyOf,
  describeIssue,
  type Issue,
  invalidInput,
  type Page,
  type PageCall,
} from "@centime/core";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import type { Client } from "./client.ts";
import { notInRange, type SendOptions } from "./options.ts";
import { sendSafely } from "./send-safely.ts";
import { hasMethod, isObject, isPageCall, operationName } from "./shape.ts";

/** A failure that ended a walk over pages: `resume` is the call to go on from. */
export type PageFailure<Item, Failure, P extends Page<Item> = Page<Item>> = Failure & {
  /**
   * Asks for the page that failed: what came before it and what `resume` brings is the whole list. Not
   * enumerable, as its filter may name persons: logging the failure leaves it out.
   */
  readonly resume: PageCall<Item, Failure, P>;
};

/** How to walk over pages. */
export interface PagesOptions extends SendOptions {
  /** How many pages to ask for ahead, while this one is used: 0 to 100. Default: 0. */
  readonly prefetch?: number | undefined;
}

const MOST_AHEAD = 100;

/**
 * Walks over the pages of a list, from `call` on. The walk ends after the last page or after the first
 * `Err`, whose failure carries `resume`. Leaving the loop early ends it, too.
 *
 * A page whose cursor cannot be followed is an `InvalidPage`; `client.send(failure.resume)` has its items.
 *
 * @example
 * ```ts
 * for await (const page of pages(client, getCustomerInvoices({ limit: 100 }), { prefetch: 1 })) {
 *   if (page.isErr()) break;
 *   console.log(page.value.items.length);
 * }
 * ```
 */
export async function* pages<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  options: PagesOptions = {},
): AsyncGenerator<Result<P, PageFailure<Item, Failure, P>>, void, undefined> {
  const { prefetch = 0, ...sending }: PagesOptions = copyOf(options) ?? {};
  const issues = checkArguments(client, call, prefetch);
  if (issues.length > 0) {
    yield failed(call, invalidInput(operationName(call, "pages"), issues));
    return;
  }

  const step = stepper(client, call, sending);
  const asked: Promise<Step<Item, Failure, P> | undefined>[] = [step(call)];
  let left = false;
  try {
    while (asked.length > 0) {
      while (asked.length <= prefetch) asked.push(stepAfter(asked.at(-1)));
      const done = await asked.shift();
      if (done === undefined) return;
      yield done.result;
      if (asked.length === 0) asked.push(stepAfter(Promise.resolve(done)));
    }
  } finally {
    left = true;
  }

  /** Asks for the page after `previous` as soon as that is there, unless the walk is over. */
  async function stepAfter(
    previous: Promise<Step<Item, Failure, P> | undefined> | undefined,
  ): Promise<Step<Item, Failure, P> | undefined> {
    const next = (await previous)?.next;
    return next === undefined || left ? undefined : step(next);
  }
}

/** The result of one call, and the call for the next page. */
interface Step<Item, Failure, P extends Page<Item>> {
  readonly result: Result<P, PageFailure<Item, Failure, P>>;
  readonly next: PageCall<Item, Failure, P> | undefined;
}

function stepper<Item, Failure, P extends Page<Item>>(
  client: Client,
  start: PageCall<Item, Failure, P>,
  options: SendOptions,
) {
  const seen = new Set(cursorOf(start));
  return async (call: PageCall<Item, Failure, P>): Promise<Step<Item, Failure, P>> => {
    const page = await sendSafely(client, call, options);
    if (page.isErr()) return { result: failed(call, page.error), next: undefined };
    const next = advancePage(call, page.value, seen);
    if (next.isErr()) return { result: failed(call, next.error), next: undefined };
    for (const cursor of cursorOf(next.value)) seen.add(cursor);
    return { result: ok(page.value), next: next.value };
  };
}

/** The cursor that a call starts from, if any. */
function cursorOf(call: PageCall<unknown, unknown> | undefined): readonly string[] {
  const query = call?.input.query;
  const cursor = isObject(query) ? query["cursor"] : undefined;
  return typeof cursor === "string" ? [cursor] : [];
}

/** Every failure here is one of the list's: its type says so, and the compiler cannot see it. */
const failed = <Item, Failure, P extends Page<Item>>(
  call: PageCall<Item, Failure, P>,
  failure: unknown,
): Result<never, PageFailure<Item, Failure, P>> =>
  err(withHidden(failure as Failure, { resume: call }) as PageFailure<Item, Failure, P>);

/** The failure with more members, which are not enumerable: they may hold persons, and failures are logged. */
function withHidden<Failure, Members extends object>(
  failure: Failure,
  members: Members,
): Failure & Members {
  const described = Object.getOwnPropertyDescriptors(Object(failure));
  for (const [name, value] of Object.entries(members)) {
    described[name] = { value, configurable: true, writable: true };
  }
  return Object.defineProperties({}, described) as Failure & Members;
}

function checkArguments(client: unknown, call: unknown, prefetch: unknown): readonly Issue[] {
  if (!hasMethod(client, "send")) {
    return [describeIssue("client", "a client", typeof client)];
  }
  if (!isPageCall(call)) {
    return [describeIssue("call", "a call of a list", typeof call)];
  }
  if (Number.isInteger(prefetch) && Number(prefetch) >= 0 && Number(prefetch) <= MOST_AHEAD) {
    return [];
  }
  return [notInRange("prefetch", `integer from 0 to ${MOST_AHEAD}`, prefetch)];
}

/** Walks over the items of a list, page after page, as `pages` does. */
export async function* items<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  options: PagesOptions = {},
): AsyncGenerator<Result<Item, PageFailure<Item, Failure, P>>, void, undefined> {
  for await (const page of pages(client, call, options)) {
    if (page.isErr()) yield err(page.error);
    else for (const item of page.value.items) yield ok(item);
  }
}

/** A failure that ended a collection, with the items that came before it. */
export type CollectFailure<Item, Failure, P extends Page<Item> = Page<Item>> = PageFailure<
  Item,
  Failure,
  P
> & {
  /** Not enumerable, as `resume` is not. */
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
  return new ResultAsync(gather(client, call, copyOf(options) ?? {}));
}

async function gather<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  { max = Number.POSITIVE_INFINITY, ...options }: CollectOptions,
): Promise<Result<Item[], CollectFailure<Item, Failure, P>>> {
  const collected: Item[] = [];
  const fail = (failure: unknown) =>
    err(withHidden(failure as PageFailure<Item, Failure, P>, { collected }));
  if (!isCount(max)) {
    const issue = notInRange("max", "number of items", max);
    const failure = invalidInput(operationName(call, "collect"), [issue]);
    return fail(withHidden(failure, { resume: call }));
  }
  if (max === 0) return ok(collected);
  for await (const page of pages(client, call, options)) {
    if (page.isErr()) return fail(page.error);
    for (const item of page.value.items.slice(0, max - collected.length)) collected.push(item);
    if (collected.length >= max) break;
  }
  return ok(collected);
}

const isCount = (max: number): boolean =>
  max === Number.POSITIVE_INFINITY || (Number.isInteger(max) && max >= 0);
