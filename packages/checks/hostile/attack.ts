import { createBareClient, type Middleware } from "centime/bare";
import { getJournal } from "centime/journals";
import { ok, ResultAsync } from "neverthrow";
import type { ExportedFunction } from "./exports.ts";
import { HOSTILE_VALUES, type HostileValue, isHostile } from "./values.ts";

/** What a function did with hostile arguments that it must not do. */
export interface Fault {
  readonly name: string;
  readonly argument: string;
  readonly what: string;
}

/** How deep results are used: a client's methods, a middleware's transport, its result. */
const DEPTH = 3;
const PATIENCE_MS = 50;

/** Calls a function with hostile arguments, and uses what it returns in the same way. */
export async function attack({ name, call }: ExportedFunction): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const value of HOSTILE_VALUES) {
    for (const args of argumentLists(call, value)) {
      const report = (what: string) => faults.push({ name, argument: value.name, what });
      if (MIDDLEWARE.test(name)) await sendThrough(() => call(...args), report);
      else await use(() => call(...args), value, report, DEPTH);
    }
  }
  return faults;
}

/** What they return is called by a client, which guards it. */
const MIDDLEWARE = /^centime\S*: (with[A-Z]\w+|guard|readOnly|standardMiddleware)$/;

/** Sends a call through a client that has a middleware which was created from hostile arguments. */
async function sendThrough(create: () => unknown, report: (what: string) => void): Promise<void> {
  try {
    const middleware = [create()].flat() as Middleware[];
    const transport = async () => ok({ status: 204, headers: {}, body: "" });
    const client = createBareClient({ token: "token", transport, middleware });
    const result = await settled(client.send(getJournal(1)), report);
    if (result !== undefined && !isResult(result as object)) report("returned no Result");
  } catch (thrown) {
    report(`threw ${describe(thrown)}`);
  }
}

/** The hostile value at each position, between values that are as hostile or not there. */
function argumentLists(
  call: { readonly length: number },
  value: HostileValue,
): readonly unknown[][] {
  const count = Math.min(4, Math.max(1, call.length + 1));
  const everywhere = Array.from({ length: count }, () => value.make());
  const atEach = Array.from({ length: count }, (_, at) => [
    ...Array.from({ length: at }, () => ({})),
    value.make(),
  ]);
  return [...atEach, everywhere];
}

async function use(
  run: () => unknown,
  value: HostileValue,
  report: (what: string) => void,
  depth: number,
): Promise<void> {
  let result: unknown;
  try {
    result = run();
  } catch (thrown) {
    report(`threw ${describe(thrown)}`);
    return;
  }
  // What was passed in comes back from some: it may be as hostile as it was.
  if (isThenable(result)) result = await settled(result, report);
  if (isForeign(result)) return;
  if (isAsyncIterable(result)) await drain(result, report);
  if (depth === 0) return;
  for (const [path, method] of methodsOf(result)) {
    await use(
      () => method(value.make(), value.make()),
      value,
      (what) => report(`${path}: ${what}`),
      depth - 1,
    );
  }
}

function methodsOf(
  result: unknown,
): readonly (readonly [string, (...args: unknown[]) => unknown])[] {
  if (typeof result === "function")
    return [["result", result as () => unknown], ...membersOf(result)];
  if (typeof result !== "object" || result === null || isResult(result)) return [];
  return membersOf(result);
}

function membersOf(
  result: object,
): readonly (readonly [string, (...args: unknown[]) => unknown])[] {
  return Object.entries(result).flatMap(([name, member]) =>
    typeof member === "function" && !isHostile(member)
      ? [[name, member.bind(result) as () => unknown] as const]
      : [],
  );
}

const OURS = new Set([
  "Object",
  "Function",
  "AsyncFunction",
  "AsyncGenerator",
  "AsyncGeneratorFunction",
  "Ok",
  "Err",
]);

/** Whether a result is none of our kinds of values: what was passed in, or a part of it. */
const isForeign = (result: unknown): boolean =>
  result === null ||
  (typeof result !== "object" && typeof result !== "function") ||
  isHostile(result) ||
  !safely(() => OURS.has(result.constructor?.name ?? "Object"));

const isResult = (value: object): boolean => "isOk" in value && "isErr" in value;

const isThenable = (value: unknown): value is Promise<unknown> | ResultAsync<unknown, unknown> =>
  safely(() => value instanceof Promise || value instanceof ResultAsync);

function safely(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  Object.prototype.toString.call(value) === "[object AsyncGenerator]";

async function settled(
  promise: Promise<unknown> | ResultAsync<unknown, unknown>,
  report: (what: string) => void,
): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, patience]);
  } catch (thrown) {
    report(`rejected with ${describe(thrown)}`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function drain(list: AsyncIterable<unknown>, report: (what: string) => void): Promise<void> {
  const iterator = list[Symbol.asyncIterator]();
  for (let count = 0; count < 3; count += 1) {
    const step = await settled(iterator.next(), report);
    if (step === undefined || (step as IteratorResult<unknown>).done) return;
  }
  await settled(iterator.return?.() ?? Promise.resolve(), report);
}

function describe(thrown: unknown): string {
  try {
    const { stack = String(thrown) } = thrown as Error;
    const place = stack
      .split("\n")
      .slice(0, 4)
      .map((line) => line.trim().replace(/file:.*packages\//, ""))
      .join(" | ");
    return place.slice(0, 400);
  } catch {
    return "a value that throws";
  }
}
