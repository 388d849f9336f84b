import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { execPath, pid, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readStoredTokens } from "@centime/core/oauth";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import { fetchTransport } from "@centime/transport";
import * as assert from "uvu/assert";
import { fileLock, fileTokens } from "../../src/oauth/file.ts";
import { createOAuth, tokenSource } from "../../src/oauth/index.ts";
import { failureOfKind, successOf } from "../help/results.ts";
import { codeOf } from "./grant.ts";

const locks = suite("the lock between processes", { limitMs: 240_000 });

const run = promisify(execFile);
const program = (name: string) => fileURLToPath(new URL(`./processes/${name}.js`, import.meta.url));
const PAIR = { accessToken: "a-1", refreshToken: "r-1", expiresAt: 4e12, scope: "" };

/** The number of a process that has ended. */
const deadPid = () => spawnSync(execPath, ["--version"]).pid;

/** What a lock of this process would hold. */
async function ownHolder(): Promise<Record<string, unknown>> {
  const folder = temporaryFolder();
  return fileLock({ folder })("key", async () =>
    JSON.parse(readFileSync(join(folder, "tokens-key.lock"), "utf8")),
  );
}

locks("names its holder: host, number, start and a random id", async () => {
  const [one, two] = [await ownHolder(), await ownHolder()];
  assert.equal([one["host"], one["pid"]], [hostname(), pid]);
  assert.not.equal(one["id"], two["id"]);
  assert.equal({ ...one, id: "" }, { ...two, id: "" });
  if (platform === "linux") assert.match(String(one["start"]), /^\d+$/);
});

/** Takes a lock whose file holds this; returns what became of it. */
async function takeOver(holder: unknown): Promise<string> {
  const folder = temporaryFolder();
  const path = join(folder, "tokens-key.lock");
  writeFileSync(path, typeof holder === "string" ? holder : JSON.stringify(holder));
  utimesSync(path, 0, 0);
  const over = AbortSignal.timeout(300);
  const outcome = await Promise.resolve(
    fileLock({ folder, pollMs: 5 })("key", async () => "taken", over),
  ).catch(({ message }: Error) => message);
  if (outcome === "taken") assert.equal(readdirSync(folder), []);
  else assert.ok(existsSync(path));
  return outcome;
}

locks("is taken from a process that is gone", async () => {
  const own = await ownHolder();
  assert.is(await takeOver({ ...own, id: "x", pid: deadPid() }), "taken");
  // Without what only Linux tells.
  assert.is(await takeOver({ id: "x", host: hostname(), pid: deadPid() }), "taken");
});

locks.unless(
  platform === "linux" ? undefined : "only Linux tells when a process has started",
  "is taken from a process whose number another one has now, or whose machine has started again",
  async () => {
    const own = await ownHolder();
    assert.is(await takeOver({ ...own, id: "x", start: "1" }), "taken");
    assert.is(await takeOver({ ...own, id: "x", boot: "earlier" }), "taken");
  },
);

locks("is never taken from one that may live, however old its lock is", async () => {
  const own = await ownHolder();
  assert.match(await takeOver({ ...own, id: "x" }), `process ${pid} of ${hostname()} holds`);
  assert.match(await takeOver({ id: "x", host: hostname(), pid }), "if it is gone, remove");
  const elsewhere = { id: "x", host: "another-host", pid: deadPid() };
  assert.match(await takeOver(elsewhere), "of another-host holds");
  assert.match(await takeOver({ ...elsewhere, boot: "of another" }), "of another-host holds");
  const space = { ...own, id: "x", pid: deadPid(), space: "of another container" };
  assert.match(await takeOver(space), "holds");
});

locks("says when its file is not one of a lock, and leaves it", async () => {
  for (const text of ["", "{", "[]", '{"id":1}', "null"]) {
    assert.match(await takeOver(text), "is not a lock of this library");
  }
});

locks("is not released by one that no longer holds it", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "tokens-key.lock");
  const other = JSON.stringify({ id: "of another", host: "another-host", pid: 1 });
  await fileLock({ folder })("key", async () => writeFileSync(path, other));
  assert.is(readFileSync(path, "utf8"), other);
});

locks(
  "is given back when its task fails, and nobody is left waiting when the wait is over",
  async () => {
    const folder = temporaryFolder();
    const lock = fileLock({ folder, pollMs: 5 });
    const failing = lock("key", async () => {
      throw new Error("of the task");
    });
    assert.is(await Promise.resolve(failing).catch(({ message }: Error) => message), "of the task");
    assert.is(await lock("key", async () => "free"), "free");
    assert.equal(readdirSync(folder), []);
  },
);

locks("tells a token source's call who holds it", async () => {
  const folder = temporaryFolder();
  const holder = { id: "x", host: "another-host", pid: 7 };
  writeFileSync(join(folder, "tokens-default.lock"), JSON.stringify(holder));
  const tokens = tokenSource({
    oauth: { refresh: () => Promise.reject(new Error("not asked")) as never },
    storage: fileTokens({ folder }),
    lockTimeoutMs: 1_000,
  });
  const failure = failureOfKind("StorageFailure", await tokens.save(PAIR));
  assert.equal([failure.step, failure.reason], ["lock", "timeout"]);
  assert.match(failure.message, "process 7 of another-host holds");
});

locks("lets one process in at a time, though each finds a dead one before it", async () => {
  const folder = temporaryFolder();
  const dead = JSON.stringify({ ...(await ownHolder()), pid: deadPid() });
  writeFileSync(join(folder, "tokens-key.lock"), dead);
  const each = () => run(execPath, [program("take-turns"), folder, "25", dead]);
  const outputs = await Promise.all(Array.from({ length: 6 }, each));
  assert.equal(
    outputs.map(({ stdout }) => stdout.trim()),
    ["0", "0", "0", "0", "0", "0"],
  );
  assert.equal(
    readdirSync(folder).filter((name) => name !== "tokens-key.lock"),
    [],
  );
});

locks(
  "lets in the next process, 20 of 20 times, after one that exits right after a save",
  async () => {
    const folder = temporaryFolder();
    for (let time = 1; time <= 20; time++) {
      await run(execPath, [program("save-and-exit"), folder, `a-${time}`]);
      assert.equal(readdirSync(folder), ["tokens-default.json"]);
    }
    assert.is((await fileTokens({ folder }).get("default"))?.tokens.accessToken, "a-20");
  },
);

/** A grant in files, and a server that knows which process has exchanged each refresh token. */
async function shared() {
  const folder = join(temporaryFolder(), "tokens");
  const sandbox = createSandbox({ rateLimit: "off", now: () => new Date() });
  const exchanged = new Map<string, string>();
  const killed = new Set<string>();
  const faults: string[] = [];
  let underWay = 0;
  const server = successOf(
    await serve({
      ...sandbox,
      async fetch(request) {
        if (new URL(request.url).pathname !== "/oauth/token") return sandbox.fetch(request);
        const token = new URLSearchParams(await request.clone().text()).get("refresh_token");
        if (token === null) return sandbox.fetch(request);
        const by = request.headers.get("x-process") ?? "";
        const before = exchanged.get(token);
        if (before !== undefined && !killed.has(before))
          faults.push(`${by} sent what ${before} had`);
        underWay += 1;
        const response = await sandbox.fetch(request);
        underWay -= 1;
        if (response.status === 200) exchanged.set(token, by);
        return response;
      },
    }),
  );
  const { clientId, clientSecret } = sandbox.oauthApp;
  const redirectUri = "https://app.example.test/callback";
  const transport = fetchTransport({ baseUrl: server.url });
  const oauth = createOAuth({ clientId, clientSecret, redirectUri, transport });
  const tokens = tokenSource({ oauth, storage: fileTokens({ folder, pollMs: 5 }) });
  return {
    folder,
    faults,
    killed,
    exchanged,
    isQuiet: () => underWay === 0,
    close: () => server.close(),
    /** Connects the company, for the first time or again. */
    async authorize() {
      const code = await codeOf({ sandbox, oauth });
      successOf(await tokens.save(successOf(await oauth.exchangeCode(code))));
    },
    start: (times: number) =>
      spawn(
        execPath,
        [program("refresh-often"), server.url, folder, clientId, clientSecret, String(times)],
        { stdio: ["ignore", "pipe", "pipe"] },
      ),
  };
}

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
};

locks("makes processes refresh in turns: no token is sent twice, and none is lost", async () => {
  const here = await shared();
  try {
    await here.authorize();
    const children = Array.from({ length: 3 }, () => here.start(15));
    assert.equal(await Promise.all(children.map(ended)), [0, 0, 0]);
    assert.equal(here.faults, []);
    assert.is(here.exchanged.size, 45);
    assert.equal(readdirSync(here.folder), ["tokens-default.json"]);
  } finally {
    await here.close();
  }
});

const KILLS = 150;

locks(
  `survives ${KILLS} kills: no broken file, and no token that two processes have sent`,
  async () => {
    const here = await shared();
    const outcomes = { killed: 0, lost: 0, other: [] as string[] };
    try {
      await here.authorize();
      const path = join(here.folder, "tokens-default.json");
      const worker = async (): Promise<void> => {
        while (outcomes.killed < KILLS && outcomes.other.length === 0) {
          const child = here.start(1_000_000);
          let said = "";
          child.stderr.on("data", (chunk) => {
            said += chunk;
          });
          await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
          here.killed.add(String(child.pid));
          if (child.kill("SIGKILL")) outcomes.killed += 1;
          const code = await ended(child);
          assert.ok(readStoredTokens(JSON.parse(readFileSync(path, "utf8"))).isOk());
          assert.is(statSync(path).mode & 0o777, 0o600);
          if (code === 3) {
            outcomes.lost += 1;
            await here.authorize();
          } else if (code !== null) {
            outcomes.other.push(`${code}: ${said}`);
          }
        }
      };
      await Promise.all([worker(), worker(), worker()]);
      assert.equal([here.faults, outcomes.other], [[], []]);
      await here.authorize();
      const last = here.start(1);
      assert.is(await ended(last), 0);
      const left = readdirSync(here.folder).filter((name) => !/^(gone|waiting)-/.test(name));
      assert.equal(left, ["tokens-default.json"]);
      // Or the kills would not have hit what they are for: the time between a refresh and its storing.
      assert.ok(outcomes.lost > 0);
    } finally {
      await here.close();
    }
  },
);

locks.run();
