import { readdirSync } from "node:fs";
import { suite, temporaryFolder } from "@centime/test-kit";
import fc from "fast-check";
import { createStorage, defineDriver } from "unstorage";
import fsDriver from "unstorage/drivers/fs-lite";
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

unstorage("exclude each other when they are created twice over one storage", async () => {
  const storage = createStorage();
  let inside = 0;
  const task = async () => {
    inside += 1;
    assert.is(inside, 1);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  const [one, two] = [unstorageTokens(storage), unstorageTokens(storage)];
  await Promise.all([one.withLock("key", task), two.withLock("key", task)]);
  const elsewhere = unstorageTokens(storage, { prefix: "other" });
  const order: string[] = [];
  await Promise.all([
    one.withLock("key", () => task().then(() => order.push("one"))),
    elsewhere.withLock("key", async () => order.push("other")),
  ]);
  assert.equal(order, ["other", "one"]);
});

unstorage("share no record, however much their keys or prefixes look alike", async () => {
  const part = fc.constantFrom("a", "A", "b", "?", "/", "\\", ":", ".", "..", "_", "%", "$", "é");
  const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
  const key = fc.oneof(text, fc.string());
  const drivers = [
    () => createStorage(),
    () => createStorage({ driver: fsDriver({ base: temporaryFolder() }) }),
  ];
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key, { minLength: 2, maxLength: 8 }), async (keys) => {
      for (const create of drivers) {
        const tokens = unstorageTokens(create());
        for (const [n, one] of keys.entries()) {
          await tokens.set(one, { tokens: { ...STORED.tokens, scope: String(n) } });
        }
        for (const [n, one] of keys.entries()) {
          assert.is((await tokens.get(one))?.tokens.scope, String(n));
        }
      }
    }),
    { numRuns: 30 },
  );
  const storage = createStorage();
  await unstorageTokens(storage, { prefix: "a?1:" }).set("key", STORED);
  assert.not.ok(await unstorageTokens(storage, { prefix: "a?2:" }).get("key"));
});

unstorage("lie where the prefix says, in folders of a driver that has some", async () => {
  const base = temporaryFolder();
  const storage = createStorage({ driver: fsDriver({ base }) });
  await unstorageTokens(storage, { prefix: "app:tokens" }).set("company/7?", STORED);
  const paths = readdirSync(base, { recursive: true }).map(String).sort();
  assert.is(paths.at(-1)?.replaceAll("\\", "/"), "app/tokens/company_002f7_003f");
});

unstorage.run();
