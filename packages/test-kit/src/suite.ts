import { inspect } from "node:util";
import { type Callback, type Test, suite as uvuSuite } from "uvu";

export interface SuiteOptions<Context> {
  /** How long each test and each hook may take, in milliseconds; 30 seconds by default. */
  readonly limitMs?: number | undefined;
  /** Passed to every test and hook of the suite. */
  readonly context?: Context | undefined;
}

/** uvu's suite, but for `skip`: a test that cannot run everywhere says why with `unless`. */
export interface Suite<Context> extends Pick<Test<Context>, "only" | "before" | "after" | "run"> {
  (name: string, handler: Callback<Context>): void;
  /**
   * Adds a test that needs more than Node and npm. It runs when `missing` is undefined; otherwise it
   * counts as skipped, for the reason in `missing`. The floor never counts it.
   */
  unless(missing: string | undefined, name: string, handler: Callback<Context>): void;
}

/** What the runner reads of a suite when its file has run. */
export interface SuiteRecord {
  readonly name: string;
  /** Tests that run, the conditional ones among them. */
  tests: number;
  conditional: number;
  readonly skipped: Map<string, number>;
  readonly hookErrors: { readonly kind: string; readonly error: Error }[];
  only: boolean;
  ran: boolean;
}

/** The suites of this process, in the order of their definition. */
export const suites: SuiteRecord[] = [];

/** uvu's `suite`, with a time limit on every test and hook, and with conditional tests. */
export function suite<Context = Record<string, unknown>>(
  name: string,
  { limitMs = 30_000, context }: SuiteOptions<Context> = {},
): Suite<Context> {
  const inner = uvuSuite<Context>(name, context);
  const record: SuiteRecord = {
    name,
    tests: 0,
    conditional: 0,
    skipped: new Map(),
    hookErrors: [],
    only: false,
    ran: false,
  };
  suites.push(record);

  const limited = (what: string, handler: Callback<Context>) => {
    return async (state: Parameters<typeof handler>[0]): Promise<void> => {
      process.send?.({ kind: "running", what: `${name} › ${what}` });
      await withinLimit(what, limitMs, () => handler(state));
    };
  };
  const test = (testName: string, handler: Callback<Context>): void => {
    record.tests += 1;
    inner(testName, limited(`the test "${testName}"`, handler));
  };
  const only = (testName: string, handler: Callback<Context>): void => {
    record.tests += 1;
    record.only = true;
    inner.only(testName, limited(`the test "${testName}"`, handler));
  };
  const unless = (
    missing: string | undefined,
    testName: string,
    handler: Callback<Context>,
  ): void => {
    if (missing === undefined) {
      record.conditional += 1;
      test(testName, handler);
    } else {
      record.skipped.set(missing, (record.skipped.get(missing) ?? 0) + 1);
    }
  };
  const run = (): void => {
    record.ran = true;
    // Without a test, uvu would still run the hooks.
    if (record.tests > 0) inner.run();
  };
  const hook = (kind: string, register: (handler: Callback<Context>) => void) => {
    return (handler: Callback<Context>): void => {
      const limitedHook = limited(`a ${kind} hook`, handler);
      register((state) =>
        limitedHook(state).catch((error: Error) => {
          record.hookErrors.push({ kind, error });
          throw error;
        }),
      );
    };
  };

  return Object.assign(test, {
    only,
    unless,
    run,
    before: Object.assign(hook("before", inner.before), {
      each: hook("before.each", inner.before.each),
    }),
    after: Object.assign(hook("after", inner.after), {
      each: hook("after.each", inner.after.each),
    }),
  });
}

/** Rejects when `work` takes too long, also when it blocks the event loop meanwhile. */
async function withinLimit(what: string, limitMs: number, work: () => unknown): Promise<void> {
  const overrun = () => new Error(`${what} took longer than its limit of ${limitMs} ms`);
  const startedAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(overrun()), limitMs);
  });
  try {
    await Promise.race([Promise.resolve(work()), alarm]);
  } catch (thrown) {
    // uvu reads the name, message and stack of what a test throws.
    throw thrown instanceof Error ? thrown : new Error(`not an Error: ${inspect(thrown)}`);
  } finally {
    clearTimeout(timer);
  }
  if (performance.now() - startedAt > limitMs) throw overrun();
}
