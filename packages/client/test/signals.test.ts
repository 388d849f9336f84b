import { getEventListeners } from "node:events";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { onAbort, orAborted, startDeadline, systemTime, within } from "../src/signals.ts";
import { fakeTime } from "./help/fake-time.ts";

const signals = suite("waits, deadlines and aborts");

const listenersOf = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;
const never = new Promise<never>(() => undefined);

signals(
  "leave no listener on a signal that lives long, and a thousand add one at a time",
  async () => {
    const { signal } = new AbortController();
    const deadlines = Array.from({ length: 1000 }, () => startDeadline(60_000, signal));
    assert.is(listenersOf(signal), 1);
    for (const deadline of deadlines) deadline.end();
    assert.is(listenersOf(signal), 0);

    const sleeping = systemTime.sleep(1, signal);
    const waiting = orAborted(Promise.resolve("value"), signal, (resolve) => resolve("aborted"));
    const stop = onAbort(signal, () => undefined);
    assert.is(listenersOf(signal), 3);
    stop();
    await sleeping;
    assert.is(await waiting, "value");
    assert.is(listenersOf(signal), 0);
  },
);

signals("stop once: stopping twice takes nothing from others who wait for the same signal", () => {
  const { signal } = new AbortController();
  const first = startDeadline(undefined, signal);
  first.end();
  const second = startDeadline(undefined, signal);
  first.end();
  const third = startDeadline(undefined, signal);
  assert.is(listenersOf(signal), 1);
  second.end();
  third.end();
  assert.is(listenersOf(signal), 0);
});

signals("end a wait at an abort, also one that came before", async () => {
  const controller = new AbortController();
  const wait = () => orAborted<string>(never, controller.signal, (resolve) => resolve("aborted"));
  const waiting = wait();
  controller.abort();
  assert.is(await waiting, "aborted");
  assert.is(await wait(), "aborted");
  await systemTime.sleep(60_000, controller.signal);
  assert.is(listenersOf(controller.signal), 0);
});

signals("reject a wait whose promise rejects, or that an abort rejects", async () => {
  const reasonOf = (promise: Promise<unknown>) => promise.catch((reason: unknown) => reason);
  const rejecting = orAborted(Promise.reject("broken"), undefined, () => undefined);
  assert.is(await reasonOf(rejecting), "broken");
  const signal = AbortSignal.abort("enough");
  const aborted = orAborted(never, signal, (_, reject) => reject(signal.reason));
  assert.is(await reasonOf(aborted), "enough");
});

signals("abort a deadline's signal after its time, or with the outer signal's reason", async () => {
  const time = fakeTime();
  const late = startDeadline(1000, undefined, time);
  await time.pass(999);
  assert.is(late.signal.aborted, false);
  await time.pass(1);
  assert.equal(
    [late.signal.reason.name, late.signal.reason.message],
    ["TimeoutError", "timed out after 1000 ms"],
  );

  const outer = new AbortController();
  const { signal } = startDeadline(1000, outer.signal, time);
  outer.abort("enough");
  assert.is(signal.reason, "enough");
  assert.is(startDeadline(false, outer.signal).signal.reason, "enough");
});

signals("give more time while there is progress, and end in silence", async () => {
  const time = fakeTime();
  const deadline = startDeadline(10_000, undefined, time, 1000);
  await time.pass(9000);
  assert.is(deadline.signal.aborted, false, "nothing shows progress yet");
  for (let passed = 0; passed < 60_000; passed += 500) {
    deadline.progress();
    await time.pass(500);
  }
  assert.is(deadline.signal.aborted, false, "it goes on");
  await time.pass(2000);
  assert.is(deadline.signal.reason.name, "TimeoutError");

  const silent = startDeadline(10_000, undefined, time, 1000);
  await time.pass(10_000);
  assert.is(silent.signal.reason.message, "timed out after 10000 ms");
});

signals("abort nothing after a deadline's end", async () => {
  const time = fakeTime();
  const outer = new AbortController();
  const deadline = startDeadline(1000, outer.signal, time);
  deadline.end();
  await time.pass(1000);
  outer.abort();
  assert.is(deadline.signal.aborted, false);
});

signals("take a time that no timer can hold for no limit", async () => {
  const deadline = startDeadline(Number.POSITIVE_INFINITY, undefined);
  await systemTime.sleep(5);
  assert.is(deadline.signal.aborted, false);
});

signals("tell how a step ended, and the step that nobody waits for it any more", async () => {
  const time = fakeTime();
  const overs: AbortSignal[] = [];
  const run = (step: () => unknown) =>
    within(time, 1000, (over) => {
      overs.push(over);
      return step();
    });
  const boom = new Error("boom");
  const throwing = () => {
    throw boom;
  };
  assert.equal(await run(() => 7), { end: "done", value: 7 });
  assert.equal(await run(throwing), { end: "threw", thrown: boom });
  const hanging = run(() => never);
  await time.pass(1000);
  assert.equal(await hanging, { end: "timeout" });
  assert.equal(
    overs.map(({ aborted }) => aborted),
    [true, true, true],
  );
});

signals.run();
