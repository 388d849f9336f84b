import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { platform } from "node:process";
import { suite, temporaryFolder } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { fileTokens } from "../../src/oauth/file.ts";
import { tokenSource } from "../../src/oauth/index.ts";
import { failureOfKind, successOf } from "../help/results.ts";

const file = suite("tokens in files");

const PAIR = { accessToken: "a-1", refreshToken: "r-1", expiresAt: 4e12, scope: "journals:all" };
const STORED = { tokens: PAIR, refreshStartedAt: 41 };

const noModes = platform === "win32" ? "Windows has no modes of files" : undefined;
const modeOf = (path: string) => statSync(path).mode & 0o777;

/** A source over files that nobody refreshes. */
const sourceOver = (folder: string, key = "default") =>
  tokenSource({
    oauth: { refresh: () => Promise.reject(new Error("not asked")) as never },
    storage: fileTokens({ folder }),
    key,
  });

file("come back as they were put, also to another storage over the folder", async () => {
  const folder = temporaryFolder();
  await fileTokens({ folder }).set("company-7", STORED);
  assert.equal(await fileTokens({ folder }).get("company-7"), STORED);
  assert.is(await fileTokens({ folder }).get("company-8"), undefined);
});

file("are none in a folder that does not exist, and reading does not create it", async () => {
  const folder = join(temporaryFolder(), "later", "tokens");
  assert.is(await fileTokens({ folder }).get("company-7"), undefined);
  assert.throws(() => statSync(folder));
  successOf(await sourceOver(folder).save(PAIR));
  assert.equal(successOf(await sourceOver(folder).tokens()), PAIR);
});

file.unless(noModes, "are readable by their owner alone, whatever was there before", async () => {
  const folder = join(temporaryFolder(), "tokens");
  successOf(await sourceOver(folder).save(PAIR));
  const path = join(folder, "tokens-default.json");
  assert.equal([modeOf(folder), modeOf(path)], [0o700, 0o600]);
  chmodSync(path, 0o644);
  successOf(await sourceOver(folder).save(PAIR));
  assert.is(modeOf(path), 0o600);
});

file.unless(
  noModes,
  "are refused in a folder that lets others in, which is left as it is",
  async () => {
    for (const mode of [0o755, 0o750, 0o701, 0o777]) {
      const folder = join(temporaryFolder(), "tokens");
      mkdirSync(folder);
      chmodSync(folder, mode);
      const { message } = failureOfKind("StorageFailure", await sourceOver(folder).save(PAIR));
      assert.match(message, `mode ${mode.toString(8)}, expected 700`);
      assert.is(modeOf(folder), mode);
      assert.equal(readdirSync(folder), []);
      assert.match(
        failureOfKind("StorageFailure", await sourceOver(folder).tokens()).message,
        /mode/,
      );
      await Promise.resolve(fileTokens({ folder }).get("key")).then(
        () => assert.unreachable(),
        ({ message }: Error) => assert.match(message, "open to other users"),
      );
    }
  },
);

file("share no file, however much their keys look alike", async () => {
  const part = fc.constantFrom(
    "a",
    "A",
    "b",
    "?",
    "/",
    "\\",
    ":",
    ".",
    "..",
    "_",
    "%",
    " ",
    "é",
    "\0",
  );
  const key = fc.oneof(
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join("")),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key, { minLength: 2, maxLength: 8 }), async (keys) => {
      const folder = temporaryFolder();
      const storage = fileTokens({ folder });
      for (const one of keys) await storage.set(one, { tokens: { ...PAIR, scope: one } });
      for (const one of keys) assert.is((await storage.get(one))?.tokens.scope, one);
      const names = readdirSync(folder).map((name) => name.toLowerCase());
      assert.is(new Set(names).size, keys.length);
    }),
    { numRuns: 20 },
  );
});

file("take keys longer than a file's name may be", async () => {
  const storage = fileTokens({ folder: temporaryFolder() });
  const keys = ["x".repeat(5_000), `${"x".repeat(4_999)}y`];
  for (const key of keys) {
    await storage.withLock(key, async () => storage.set(key, { tokens: { ...PAIR, scope: key } }));
  }
  for (const key of keys) assert.is((await storage.get(key))?.tokens.scope, key);
});

file("that are not tokens are unreadable, and none of it is shown", async () => {
  for (const text of ["", "{", '{"tokens":{"accessToken":"hunter2"}}', "hunter2"]) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "tokens-default.json"), text);
    const failure = failureOfKind("StorageFailure", await sourceOver(folder).tokens());
    assert.equal([failure.step, failure.reason], ["get", "unreadable"]);
    assert.not.match(JSON.stringify(failure), "hunter2");
  }
});

file("are replaced whole: what a killed process has left half is removed", async () => {
  const folder = temporaryFolder();
  successOf(await sourceOver(folder).save(PAIR));
  writeFileSync(join(folder, "tokens-default.json.1234567"), '{"tokens":{"acc');
  writeFileSync(join(folder, "tokens-default2.json.1234567"), "of another key");
  assert.equal(successOf(await sourceOver(folder).tokens()), PAIR);
  successOf(await sourceOver(folder).save(PAIR));
  assert.equal(readdirSync(folder).sort(), ["tokens-default.json", "tokens-default2.json.1234567"]);
  assert.equal(JSON.parse(readFileSync(join(folder, "tokens-default.json"), "utf8")).tokens, PAIR);
});

file("cannot be kept in what is no folder, and the failure says why", async () => {
  const path = join(temporaryFolder(), "file");
  writeFileSync(path, "");
  const { step, message } = failureOfKind("StorageFailure", await sourceOver(path).save(PAIR));
  assert.is(step, "lock");
  assert.match(message, "EEXIST");
  const none = failureOfKind("StorageFailure", await sourceOver(undefined as never).save(PAIR));
  assert.match(none.message, "folder must be a path");
});

file.run();
