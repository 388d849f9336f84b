import { type Callback, type Test, suite as uvuSuite } from "uvu";
import { toError } from "./errors.ts";
import { registerSuite, type SuiteRecord } from "./registry.ts";
import { DEFAULT_LIMIT_MS, withinLimit } from "./time-limit.ts";

export interface SuiteOptions<Context> {
  /** How long each test and each hook may take, in milliseconds. */
  readonly limitMs?: number | undefined;
  /** Handed to every test and hook of the suite. */
  readonly context?: Context | undefined;
}

/** uvu's `suite`, with a time limit on every test and hook. */
export function suite<Context = Record<string, unknown>>(
  name: string,
  options: SuiteOptions<Context> = {},
): Test<Context> {
  const inner = uvuSuite<Context>(name, options.context);
  const record = registerSuite(name);
  const limitMs = options.limitMs ?? DEFAULT_LIMIT_MS;

  const test = (testName: string, handler: Callback<Context>): void => {
    record.tests += 1;
    inner(testName, limitedTest(record, testName, handler, limitMs));
  };
  const only = (testName: string, handler: Callback<Context>): void => {
    record.tests += 1;
    record.only = true;
    inner.only(testName, limitedTest(record, testName, handler, limitMs));
  };
  const skip = (): void => {
    record.skipped += 1;
    inner.skip();
  };
  const run = (): void => {
    record.ran = true;
    inner.run();
  };
  const hook = (kind: string, register: (handler: Callback<Context>) => void) => {
    return (handler: Callback<Context>): void =>
      register(limitedHook(record, kind, handler, limitMs));
  };

  return Object.assign(test, {
    only,
    skip,
    run,
    before: Object.assign(hook("before", inner.before), {
      each: hook("before.each", inner.before.each),
    }),
    after: Object.assign(hook("after", inner.after), {
      each: hook("after.each", inner.after.each),
    }),
  });
}

function limitedTest<Context>(
  record: SuiteRecord,
  name: string,
  handler: Callback<Context>,
  limitMs: number,
): Callback<Context> {
  return async (context) => {
    record.started(name);
    try {
      await withinLimit(`the test "${name}"`, limitMs, () => handler(context));
    } catch (thrown) {
      throw toError(thrown);
    }
  };
}

function limitedHook<Context>(
  record: SuiteRecord,
  kind: string,
  handler: Callback<Context>,
  limitMs: number,
): Callback<Context> {
  return async (context) => {
    record.started(`${kind} hook`);
    try {
      await withinLimit(`a ${kind} hook`, limitMs, () => handler(context));
    } catch (thrown) {
      const error = toError(thrown);
      record.hookErrors.push({ kind, error });
      throw error;
    }
  };
}
