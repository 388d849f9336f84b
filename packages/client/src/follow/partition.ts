import {
  advancePage,
  copyOf,
  describeIssue,
  type InvalidInput,
  type Issue,
  invalidInput,
  type Page,
  type PageCall,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import type { Client } from "../client.ts";
import { notInRange, type SendOptions } from "../options.ts";
import { sendSafely } from "../send-safely.ts";
import { hasMethod, isObject, isPageCall, operationName } from "../shape.ts";
import { distance, middleOf, type Window, type Windows } from "./windows.ts";

/** How to walk over windows. */
export interface PartitionOptions extends SendOptions {
  /** How many requests may be on their way at once: 1 to 25. Default: 4. */
  readonly concurrency?: number | undefined;
  /**
   * `"field"` yields the pages in the order of the field, ascending. Default: `"arrival"`, as they come,
   * which never waits for a page that is slow.
   */
  readonly order?: "arrival" | "field" | undefined;
}

/** A page of one of the windows. */
export type PartitionPage<P> = P & {
  /**
   * The windows that are left after this page, as plain data: what to pass to `partition` after a restart.
   * Store it with what you made of the page.
   */
  readonly rest: Windows;
};

/** A failure that ended a partition: `resume` are the windows that are left, as plain data. */
export type PartitionFailure<Failure> = (Failure | InvalidInput) & { readonly resume: Windows };

/** Pages that are read and not yet handed out, in each window and in all: memory does not grow. */
const MOST_AHEAD = 10;
const MOST_CONCURRENT = 25;
const DEFAULT_CONCURRENCY = 4;

/**
 * Reads one list in several windows at once: cursors are sequential, and windows are not. All requests share
 * the client's budget.
 *
 * A window that turns out heavy is split while others are done, where the list can be sorted by the field.
 * After a failure, `partition(client, call, failure.resume)` yields the rest, and no page that was handed
 * out comes again; after a restart, `page.rest` of the last page does.
 *
 * @example
 * ```ts
 * const year = windowsByDate(getCustomerInvoices, "date", { from: "2026-01-01", to: "2027-01-01" });
 * for await (const page of partition(pennylane, getCustomerInvoices({ limit: 100 }), year)) {
 *   if (page.isErr()) break;
 *   console.log(page.value.items.length);
 * }
 * ```
 */
export async function* partition<Item, Failure, P extends Page<Item>>(
  client: Client,
  call: PageCall<Item, Failure, P>,
  windows: Windows,
  options: PartitionOptions = {},
): AsyncGenerator<Result<PartitionPage<P>, PartitionFailure<Failure>>, void, undefined> {
  const settings: PartitionOptions = copyOf(options) ?? {};
  const { concurrency = DEFAULT_CONCURRENCY, order = "arrival", ...sending } = settings;
  const issues = checkArguments(client, call, windows, settings);
  if (issues.length > 0) {
    yield err({ ...invalidInput(operationName(call, "partition"), issues), resume: windows });
    return;
  }

  const { field } = windows;
  const walks = windows.windows.map((window) => toWalk(call, field, window));
  const arrived: Walk<Item, Failure, P>[] = [];
  const busy = new Set<Walk<Item, Failure, P>>();
  let failure: { readonly value: unknown } | undefined;
  let wake = () => {};

  const step = async (walk: Walk<Item, Failure, P>) => {
    busy.add(walk);
    const page = await readPage(client, walk, field, sending);
    busy.delete(walk);
    if (page.isErr()) failure ??= { value: page.error };
    else if (page.value && order === "arrival") arrived.push(walk);
    wake();
  };

  const startSteps = () => {
    while (failure === undefined && busy.size < concurrency) {
      const walk = nextWalk() ?? splitHeaviest();
      if (walk === undefined) return;
      void step(walk);
    }
  };

  const nextWalk = () => {
    if (order === "arrival" && arrived.length >= MOST_AHEAD) return undefined;
    return walks.find((walk) => !walk.isDone && !busy.has(walk) && walk.read.length < MOST_AHEAD);
  };

  const splitHeaviest = () => {
    const heaviest = findHeaviest(busy);
    const middle = heaviest && middleOfRest(heaviest);
    if (heaviest === undefined || middle === undefined) return undefined;
    const half = toWalk(call, field, { from: middle, to: endOf(heaviest) });
    heaviest.stop = middle;
    walks.splice(walks.indexOf(heaviest) + 1, 0, half);
    return half;
  };

  const take = () => {
    const walk = order === "arrival" ? arrived.shift() : walks.find(isUnfinished);
    return walk?.read.shift()?.page;
  };

  const rest = (): Windows => ({ field, windows: walks.filter(isUnfinished).map(restOf) });

  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    startSteps();
    const page = take();
    if (page !== undefined) yield ok({ ...page, rest: rest() });
    else if (busy.size > 0) await woken;
    else break;
  }
  if (failure !== undefined) {
    yield err({ ...(failure.value as Failure), resume: rest() } as PartitionFailure<Failure>);
  }
}

/** The walk over one window. */
interface Walk<Item, Failure, P extends Page<Item>> {
  readonly window: Window;
  /** For the next page. */
  call: PageCall<Item, Failure, P>;
  /** Where its part ends since it was split. */
  stop: string | number | undefined;
  /** The values of the first and the last item that were read. */
  start: unknown;
  position: unknown;
  pages: number;
  isDone: boolean;
  readonly isSorted: boolean;
  readonly seen: Set<string>;
  /** Pages that are not yet handed out, each with the call that brought it. */
  readonly read: { readonly call: PageCall<Item, Failure, P>; readonly page: P }[];
}

function toWalk<Item, Failure, P extends Page<Item>>(
  call: PageCall<Item, Failure, P>,
  field: string,
  window: Window,
): Walk<Item, Failure, P> {
  const { from, to, cursor, stop } = window;
  const query = { ...(call.input.query as Readonly<Record<string, unknown>> | undefined) };
  const { filter = [], sort = field } = query as { filter?: readonly object[]; sort?: string };
  const conditions = [
    ...filter,
    ...(from === undefined ? [] : [{ field, operator: "gteq", value: from }]),
    ...(to === undefined ? [] : [{ field, operator: "lt", value: to }]),
  ];
  const describe = (more: object): PageCall<Item, Failure, P> =>
    call.operation.describe({
      ...call.input,
      query: {
        ...query,
        ...(conditions.length === 0 ? {} : { filter: conditions }),
        ...(cursor === undefined ? {} : { cursor }),
        ...more,
      },
    });
  const sorted = describe({ sort });
  const isSorted = sort === field && sorted.request.isOk();
  return {
    window,
    call: isSorted ? sorted : describe({}),
    stop,
    start: undefined,
    position: undefined,
    pages: 0,
    isDone: false,
    isSorted,
    seen: new Set(),
    read: [],
  };
}

type AnyWalk = Walk<unknown, unknown, Page<unknown>>;

/** Reads the next page of a walk: whether there is one to hand out. */
async function readPage<Item, Failure, P extends Page<Item>>(
  client: Client,
  walk: Walk<Item, Failure, P>,
  field: string,
  options: SendOptions,
): Promise<Result<boolean, unknown>> {
  const { call } = walk;
  const sent = await sendSafely(client, call, options);
  if (sent.isErr()) return err(sent.error);
  const next = advancePage(call, sent.value, walk.seen);
  if (next.isErr()) return err(next.error);
  const cursor = sent.value.next_cursor;
  if (cursor !== null) walk.seen.add(cursor);

  const { items } = sent.value;
  const kept = items.filter((item) => isBefore(fieldOf(item, field), walk.stop));
  walk.pages += 1;
  walk.start ??= fieldOf(kept[0], field);
  walk.position = fieldOf(kept.at(-1), field) ?? walk.position;
  walk.isDone = next.value === undefined || kept.length < items.length;
  walk.call = next.value ?? call;
  if (kept.length === 0 && items.length > 0) return ok(false);
  const page = kept.length < items.length ? { ...sent.value, items: kept } : sent.value;
  walk.read.push({ call, page });
  return ok(true);
}

const fieldOf = (item: unknown, field: string): unknown =>
  isObject(item) ? item[field] : undefined;

const isBefore = (value: unknown, stop: string | number | undefined): boolean =>
  stop === undefined || (value as string | number) < stop;

const isUnfinished = ({ isDone, read }: AnyWalk): boolean => !isDone || read.length > 0;

/** The window that is left of a walk: from the first page on that was not handed out. */
function restOf({ window, call, stop, read }: AnyWalk): Window {
  const query = (read[0]?.call ?? call).input.query as { cursor?: string };
  const { from, to } = window;
  return { from, to, cursor: query.cursor, stop };
}

/** The fewest pages that a split is for: each costs a request. */
const LEAST_PAGES = 3;

/** The walk that has most before it, if that is worth a split. */
function findHeaviest<W extends AnyWalk>(walks: Iterable<W>): W | undefined {
  let most = LEAST_PAGES;
  let heaviest: W | undefined;
  for (const walk of walks) {
    const pages = pagesLeft(walk);
    if (!(pages >= most)) continue;
    most = pages;
    heaviest = walk;
  }
  return heaviest;
}

/** Estimated by how many pages it took to come to where the walk is. */
function pagesLeft(walk: AnyWalk): number {
  if (!walk.isSorted || middleOfRest(walk) === undefined) return 0;
  const covered = distance(walk.start, walk.position) ?? 0;
  const rest = distance(walk.position, endOf(walk)) ?? 0;
  return (walk.pages * rest) / covered;
}

const middleOfRest = (walk: AnyWalk) => middleOf(walk.position, endOf(walk));

const endOf = ({ stop, window }: AnyWalk) => stop ?? window.to;

function checkArguments(
  client: unknown,
  call: unknown,
  windows: unknown,
  options: PartitionOptions,
): readonly Issue[] {
  if (!hasMethod(client, "send")) return [describeIssue("client", "a client", typeof client)];
  if (!isPageCall(call)) return [describeIssue("call", "a call of a list", typeof call)];
  const { concurrency, order } = options;
  const isConcurrency =
    concurrency === undefined ||
    (Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= MOST_CONCURRENT);
  const expected = `integer from 1 to ${MOST_CONCURRENT}`;
  return [
    ...checkWindows(windows),
    ...(isConcurrency ? [] : [notInRange("concurrency", expected, concurrency)]),
    ...(order === undefined || order === "arrival" || order === "field"
      ? []
      : [describeIssue("order", '"arrival" or "field"', typeof order, "member")]),
  ];
}

function checkWindows(value: unknown): readonly Issue[] {
  const { field, windows }: Partial<Windows> = copyOf(value) ?? {};
  if (typeof field !== "string") return [describeIssue("windows.field", "text", typeof field)];
  if (!Array.isArray(windows)) return [describeIssue("windows.windows", "list", typeof windows)];
  return windows.flatMap((window: unknown, index): readonly Issue[] => {
    const path = `windows.windows.${index}`;
    if (!isObject(window)) return [describeIssue(path, "a window", typeof window)];
    const before = index === 0 ? undefined : (windows[index - 1] as Partial<Window>);
    const overlap = distance(before?.stop ?? before?.to, window["from"]);
    if (overlap === undefined || overlap >= 0) return [];
    const expected = "a window that starts where the one before ends, or later";
    return [describeIssue(`${path}.from`, expected, "one that overlaps", "range")];
  });
}
