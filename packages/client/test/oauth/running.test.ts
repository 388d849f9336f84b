import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createProcessLock } from "../../src/oauth/process-lock.ts";
import { endOf, startRunning } from "../../src/oauth/running.ts";

const running = suite("a task that may be abandoned");

const never = new Promise<never>(() => {});

running("ends, well or badly, and beats no more", async () => {
  const done = startRunning(async () => 1);
  assert.is(await endOf(done), "ended");
  const failed = startRunning(() => Promise.reject(new Error("of the task")));
  failed.result.catch(() => undefined);
  assert.is(await endOf(failed), "ended");
  assert.is(await endOf(failed), "ended");
  assert.equal([done.outcome, done.listeners.size], [{ value: 1 }, 0]);
});

running("is abandoned when it stops to beat, and not before", async () => {
  const alive = startRunning(() => new Promise((resolve) => setTimeout(resolve, 4_500, "done")));
  const waiting = endOf(alive);
  const listeners = new Set<() => void>();
  assert.is(await endOf({ beats: 0, listeners }), "abandoned");
  assert.is(listeners.size, 0);
  assert.is(await waiting, "ended");
  assert.is(await alive.result, "done");
});

running("passes the lock on, but not before the one that it waited for", async () => {
  const realSetInterval = globalThis.setInterval;
  const lock = createProcessLock();
  const steps: string[] = [];
  const first = lock("key", async () => {
    await new Promise((resolve) => setTimeout(resolve, 4_500));
    steps.push("first");
  });
  // What is begun now has no timers, as after the end of its request.
  globalThis.setInterval = (() => 0) as never;
  void lock("key", () => never);
  globalThis.setInterval = realSetInterval;
  const third = lock("key", async () => steps.push("third"));
  await Promise.all([first, third]);
  assert.equal(steps, ["first", "third"]);
});

running.run();
