import { advancePage, type Page, type PageCall } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import type { Client, SendOptions } from "./send.ts";

/** A failure that ended a walk over pages: `resume` is the call to go on from. */
export type PageFailure<Item, Failure, P extends Page<Item> = Page<Item>> = Failure & {
  readonly resume: PageCall<Item, Failure, P>;
};

/** How to walk over pages. */
export interface PagesOptions extends SendOptions {
  /** How many pages to ask for ahead, while this one is used. Default: 0. */
  readonly prefetch?: number | undefined;
}

/**
 * Walks over the pages of a list, from `call` on. The walk ends after the last page or after the first
 * `Err`, whose failure carries `resume`. Leaving the loop early ends it, too.
 */
export async function* pages<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  options: PagesOptions = {},
): AsyncGenerator<Result<P, PageFailure<Item, Failure, P>>, void, undefined> {
  const ahead = Math.max(0, Math.trunc(Number(options.prefetch) || 0));
  const step = stepper<Item, Failure, P>(client, options);
  const asked: Asked<Item, Failure, P>[] = [step(call)];
  let left = false;
  const stepAfter = (previous: Asked<Item, Failure, P>): Asked<Item, Failure, P> =>
    previous.then((done) => (left || done?.next === undefined ? undefined : step(done.next)));
  try {
    while (asked.length > 0) {
      while (asked.length <= ahead) {
        asked.push(stepAfter(asked.at(-1) as Asked<Item, Failure, P>));
      }
      const done = await asked.shift();
      if (done === undefined) return;
      yield* done.results;
      if (done.next === undefined) return;
      if (asked.length === 0) asked.push(step(done.next));
    }
  } finally {
    left = true;
  }
}

/** One page, or a failure, or both: a page whose cursor cannot be followed. */
interface Step<Item, Failure, P extends Page<Item>> {
  readonly results: readonly Result<P, PageFailure<Item, Failure, P>>[];
  readonly next: PageCall<Item, Failure, P> | undefined;
}

type Asked<Item, Failure, P extends Page<Item>> = Promise<Step<Item, Failure, P> | undefined>;

function stepper<Item, Failure, P extends Page<Item>>(client: Client, { signal }: SendOptions) {
  const seen = new Set<string>();
  return async (call: PageCall<Item, Failure, P>): Promise<Step<Item, Failure, P>> => {
    const failed = (failure: unknown) =>
      err({ ...(failure as Failure), resume: call } as PageFailure<Item, Failure, P>);
    const page = await client.send(call, { signal });
    if (page.isErr()) return { results: [failed(page.error)], next: undefined };
    const next = advancePage(call, page.value, seen);
    if (next.isErr()) return { results: [ok(page.value), failed(next.error)], next: undefined };
    if (page.value.next_cursor !== null) seen.add(page.value.next_cursor);
    return { results: [ok(page.value)], next: next.value };
  };
}
