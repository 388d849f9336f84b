import { suite } from "@centime/test-kit";
import { createStorage, defineDriver } from "unstorage";
import * as assert from "uvu/assert";
import { unstorageTokens } from "../../src/oauth/unstorage.ts";

const unstorage = suite("tokens in unstorage");

const STORED = {
  tokens: { accessToken: "a-1", refreshToken: "r-1", expiresAt: 42, scope: "journals:all" },
  refreshStartedAt: 41,
};

unstorage("come back as they were put, under a key of their own", async () => {
  const storage = createStorage();
  const tokens = unstorageTokens(storage);
  assert.not.ok(await tokens.get("company-7"));
  await tokens.set("company-7", STORED);
  assert.equal(await tokens.get("company-7"), STORED);
  assert.equal(await storage.getKeys(), ["pennylane-tokens:company-7"]);
});

unstorage("say how far the lock reaches", async () => {
  const storage = createStorage();
  assert.is(unstorageTokens(storage).lockReach, "process");
  const lock = <Value>(_key: string, task: () => Promise<Value>) => task();
  assert.is(unstorageTokens(storage, { lock }).lockReach, "shared");
});

unstorage("are locked within the process: tasks of a key run one after the other", async () => {
  const { withLock } = unstorageTokens(createStorage());
  const steps: string[] = [];
  const task = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    steps.push(`${name} ends`);
    if (name === "one") throw new Error("of the first task");
    return name;
  };
  const one = withLock("key", task("one"));
  const two = withLock("key", task("two"));
  const other = withLock("another key", task("other"));
  assert.is(await Promise.resolve(one).catch(() => "failed"), "failed");
  assert.equal([await two, await other], ["two", "other"]);
  assert.equal(
    steps.filter((step) => !step.startsWith("other")),
    ["one begins", "one ends", "two begins", "two ends"],
  );
});

unstorage(
  "refuse a driver that takes a write and does nothing, or answers old values",
  async () => {
    const readOnly = defineDriver(() => ({
      name: "read-only",
      hasItem: () => false,
      getItem: () => null,
      getKeys: () => [],
    }));
    const stale = defineDriver(() => ({
      name: "stale",
      hasItem: () => true,
      getItem: () => JSON.stringify({ tokens: STORED.tokens }),
      setItem: () => undefined,
      getKeys: () => [],
    }));
    for (const driver of [readOnly({}), stale({})]) {
      const { set } = unstorageTokens(createStorage({ driver }));
      const outcome = await Promise.resolve(set("key", STORED)).then(
        () => "stored",
        (error: unknown) => String(error),
      );
      assert.match(outcome, "does not return what was just written");
    }
  },
);

unstorage.run();
