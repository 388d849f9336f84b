import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { memoryStorage, type TokenStorage, tokenSource } from "../../src/oauth/index.ts";
import { fakeTime } from "../help/fake-time.ts";
import { failureOfKind, successOf } from "../help/results.ts";

const bad = suite("a token storage that misbehaves");

const START = Date.UTC(2026, 6, 1);
const TOKENS = { accessToken: "a-1", refreshToken: "r-1", expiresAt: START + 60_000, scope: "" };
const hang = (): Promise<never> => new Promise(() => {});
const fail = (): never => {
  throw new Error("of the storage, with a-1 in it");
};

/** A source over a storage that has a due pair, with some of its functions replaced. */
function over(broken: Partial<TokenStorage>) {
  const time = fakeTime(START);
  let refreshes = 0;
  const storage: TokenStorage = {
    ...memoryStorage(),
    get: async () => ({ tokens: TOKENS }),
    ...broken,
  };
  const refresh = () => {
    refreshes += 1;
    return hang();
  };
  // A refresh of a stranger's making: the types cannot see that it never answers.
  const tokens = tokenSource({ oauth: { refresh: refresh as never }, storage, time });
  return { tokens, time, refreshed: () => refreshes };
}

const CASES = [
  ["lock", "withLock", 60_000],
  ["get", "get", 5_000],
  ["set", "set", 5_000],
] as const;

for (const [step, name, timeoutMs] of CASES) {
  bad(`${step} that throws is a failure, and no refresh is sent`, async () => {
    for (const broken of [fail, async () => fail()]) {
      const { tokens, refreshed } = over({ [name]: broken });
      const failure = failureOfKind("StorageFailure", await tokens.tokens());
      assert.equal([failure.step, failure.reason], [step, "threw"]);
      assert.not.match(JSON.stringify(failure), "a-1");
      assert.is(refreshed(), 0);
    }
  });

  bad(`${step} that hangs is a failure in time, and no refresh is sent`, async () => {
    const { tokens, time, refreshed } = over({ [name]: hang });
    const waiting = tokens.tokens();
    await time.pass(timeoutMs);
    const failure = failureOfKind("StorageFailure", await waiting);
    assert.equal([failure.step, failure.reason], [step, "timeout"]);
    assert.is(refreshed(), 0);
  });
}

bad("get that hands out nonsense is a failure that shows none of it", async () => {
  for (const value of ["a-1", 7, {}, { tokens: { ...TOKENS, expiresAt: "soon" } }]) {
    const { tokens } = over({ get: async () => value as never });
    const failure = failureOfKind("StorageFailure", await tokens.tokens());
    assert.is(failure.reason, "unreadable");
    assert.ok((failure.issues?.length ?? 0) > 0);
    assert.not.match(JSON.stringify(failure), "a-1");
  }
});

bad("a lock that never runs its task, or runs it too late, starts nothing", async () => {
  const never = over({ withLock: async () => undefined as never });
  assert.is(failureOfKind("StorageFailure", await never.tokens.tokens()).step, "lock");

  let late: (() => Promise<unknown>) | undefined;
  const slow = over({
    withLock: (_key, task) => {
      late = task;
      return hang();
    },
  });
  const waiting = slow.tokens.tokens();
  await slow.time.pass(60_000);
  failureOfKind("StorageFailure", await waiting);
  await late?.();
  assert.is(slow.refreshed(), 0);
});

bad("a lock that runs its task twice, and then throws, is seen by nobody", async () => {
  const fresh = { tokens: { ...TOKENS, expiresAt: START + 3_600_000 } };
  let reads = 0;
  const { tokens } = over({
    async get() {
      reads += 1;
      return fresh;
    },
    async withLock(_key, task) {
      await Promise.all([task(), task()]);
      return fail();
    },
  });
  assert.equal(successOf(await tokens.tokens()), fresh.tokens);
  assert.is(reads, 1);
});

bad("a refresh that hangs is a failure in time, and may have been sent", async () => {
  const { tokens, time, refreshed } = over({});
  const waiting = tokens.tokens();
  await time.pass(35_000);
  const failure = failureOfKind("TransportFailure", await waiting);
  assert.equal([failure.reason, failure.sent, refreshed()], ["timeout", "maybe", 1]);
});

bad("a write that is late does not land on a newer one", async () => {
  const written: unknown[] = [];
  let release = () => {};
  const { tokens, time } = over({
    set: (_key, value) =>
      new Promise<void>((resolve) => {
        release = () => {
          written.push(value.refreshStartedAt);
          resolve();
        };
      }),
  });
  const first = tokens.tokens();
  await time.pass(5_000);
  failureOfKind("StorageFailure", await first);
  const second = tokens.tokens();
  await time.pass(1_000);
  release();
  await time.pass(0);
  assert.equal(written, [START]);
  release();
  await time.pass(35_000);
  failureOfKind("TransportFailure", await second);
  assert.equal(written, [START, START + 6_000]);
});

bad("a write that hangs keeps the lock, so that nobody else writes meanwhile", async () => {
  const releases: (() => void)[] = [];
  const { tokens, time } = over({
    set: () => new Promise<void>((resolve) => releases.push(resolve)),
  });
  const first = tokens.tokens();
  await time.pass(5_000);
  failureOfKind("StorageFailure", await first);
  const second = tokens.tokens();
  await time.pass(30_000);
  assert.is(releases.length, 1);
  releases[0]?.();
  await time.pass(0);
  assert.is(releases.length, 2);
  await time.pass(5_000);
  assert.is(failureOfKind("StorageFailure", await second).step, "set");
});

bad("what is awaited holds the lock no more, whether it has succeeded or not", async () => {
  let held = 0;
  const { tokens } = over({
    async withLock(_key, task) {
      held += 1;
      try {
        return await task();
      } finally {
        await new Promise((resolve) => setTimeout(resolve, 5));
        held -= 1;
      }
    },
  });
  successOf(await tokens.save(TOKENS));
  assert.is(held, 0);
  const broken = over({
    get: fail,
    withLock: async (_key, task) => {
      held += 1;
      const result = await task();
      await new Promise((resolve) => setTimeout(resolve, 5));
      held -= 1;
      return result;
    },
  });
  failureOfKind("StorageFailure", await broken.tokens.tokens());
  assert.is(held, 0);
});

bad("a release that hangs or fails costs no pair", async () => {
  const hanging = over({
    async withLock(_key, task) {
      await task();
      return hang();
    },
  });
  const saving = hanging.tokens.save(TOKENS);
  await hanging.time.pass(5_000);
  assert.equal(successOf(await saving), TOKENS);
  const failing = over({
    async withLock(_key, task) {
      await task();
      return fail();
    },
  });
  assert.equal(successOf(await failing.tokens.save(TOKENS)), TOKENS);
});

bad("a storage's own words are shown when it says that they may be", async () => {
  const own = Object.assign(new Error("the disk is full"), { name: "TokenStorageError" });
  const { tokens } = over({ get: () => Promise.reject(own) });
  const { message } = failureOfKind("StorageFailure", await tokens.tokens());
  assert.is(message, "the token storage's get threw: the disk is full");
});

bad.run();
