import type { Time } from "../time.ts";

/** How a step ended that others have written: in time with a value, with a throw, or not in time. */
export type StepEnd<Value> =
  | { readonly end: "done"; readonly value: Value }
  | { readonly end: "threw"; readonly thrown: unknown }
  | { readonly end: "timeout" };

/**
 * Runs a step for so many milliseconds at most. Never rejects. A step that hangs is left alone; the
 * signal tells it that nobody waits any more.
 */
export function within<Value>(
  time: Pick<Time, "sleep">,
  milliseconds: number,
  step: (over: AbortSignal) => PromiseLike<Value> | Value,
): Promise<StepEnd<Value>> {
  const over = new AbortController();
  return new Promise((resolve) => {
    const finish = (end: StepEnd<Value>) => {
      over.abort();
      resolve(end);
    };
    void time.sleep(milliseconds, over.signal).then(() => finish({ end: "timeout" }));
    void settle(() => step(over.signal)).then(finish);
  });
}

async function settle<Value>(step: () => PromiseLike<Value> | Value): Promise<StepEnd<Value>> {
  try {
    return { end: "done", value: await step() };
  } catch (thrown) {
    return { end: "threw", thrown };
  }
}
