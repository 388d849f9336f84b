import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { type Server, serve } from "@centime/sandbox/serve";
import { notInstalled, startRedis, suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { ROOT } from "../../paths.ts";
import { bareEnv } from "../../run.ts";
import { createProject, npmInstall, runIn } from "../project.ts";
import { serveRegistry } from "../registry.ts";

const companions = suite("the client's companions, installed by npm", { limitMs: 200_000 });

const OURS = ["cli", "otel", "redis", "sandbox", "cassette", "sync"].map(
  (name) => `@centime/${name}`,
);
const OTHERS = [
  "@modelcontextprotocol/client",
  "@opentelemetry/api",
  "@opentelemetry/sdk-metrics",
  "@opentelemetry/sdk-trace-base",
  "ioredis",
  "neverthrow",
  "valibot",
];

let project = "";
let sandbox: Sandbox;
let server: Server;

companions.before(async () => {
  sandbox = createSandbox({ seed: 42, rateLimit: "off" });
  server = (await serve(sandbox))._unsafeUnwrap();
  const folder = temporaryFolder();
  const registry = await serveRegistry(folder);
  project = createProject(folder);
  await npmInstall(project, registry.url, [...OURS, ...OTHERS]);
  await registry.close();
});

companions.after(() => server.close());

const centimePath = () => join(project, "node_modules", ".bin", "centime");

const access = () => ({
  PENNYLANE_TOKEN: sandbox.token,
  PENNYLANE_BASE_URL: server.url,
  XDG_CONFIG_HOME: join(project, "config"),
});

/** Runs the command; rejects with its status and what it printed, unless it ends with 0. */
const centime = (...args: readonly string[]): Promise<string> =>
  runIn(project, centimePath(), args, access());

/** What the command prints when it ends with a failure. */
const failureOf = (...args: readonly string[]): Promise<string> =>
  centime(...args).then(
    () => "ended with 0",
    ({ message }: Error) => message,
  );

/** Runs a program of the project. */
const runNode = (...args: readonly string[]): Promise<string> =>
  runIn(project, process.execPath, args, access());

const linesOf = (printed: string) =>
  printed
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

companions("@centime/cli: reads a list as lines of JSON", async () => {
  const printed = await centime(
    ..."get customer-invoices --filter draft=false --sort -date --limit 3 --json".split(" "),
  );
  const invoices = linesOf(printed);
  const kept = sandbox.books().invoices;
  assert.is(invoices.length, 3);
  for (const { id, draft } of invoices) assert.ok(kept.has(id) && draft === false);
});

companions("@centime/cli: shows a request and sends nothing, then sends it", async () => {
  const args = ["call", "createJournal", "--body", '{"code":"PAQ","label":"Paquet"}'];
  const before = sandbox.requests().length;
  const [request] = linesOf(await centime(...args, "--dry-run", "--json"));
  assert.is(request.url, `${server.url}/api/external/v2/journals`);
  assert.equal(request.body, { code: "PAQ", label: "Paquet" });
  assert.is(sandbox.requests().length, before);
  const [journal] = linesOf(await centime(...args));
  assert.is(sandbox.books().journals.get(journal.id)?.code, "PAQ");
});

companions("@centime/cli: knows what operations take, and what has been said wrongly", async () => {
  assert.match(await centime("help", "facture", "payee"), "markCustomerInvoiceAsPaid");
  assert.match(await failureOf("get", "custmer-invoices"), /ended with 2\n.*customer-invoices\?/);
  assert.match(await failureOf("get", "journals", "1"), /ended with 1\n.*404/);
});

companions("@centime/cli: lets an assistant search, describe and read", async () => {
  const [told] = linesOf(await runNode("assistant.js", centimePath(), "mcp"));
  assert.equal(told.names, ["search_operations", "describe_operation", "run_read"]);
  assert.ok(told.isFound);
  assert.ok(told.parameters.includes("filter"));
  const dates = told.items.map(({ date }: { date: string }) => date);
  assert.is(dates.length, 2);
  assert.ok(dates[0] >= dates[1]);
});

companions("@centime/cli: serves a sandbox, and ends when it is told to", async () => {
  const env = { ...bareEnv(), ...access() };
  const child = spawn(centimePath(), ["sandbox", "--port", "0", "--seed", "42"], { env });
  const ended = once(child, "exit");
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [url] = /http:\S+/.exec(line) ?? [];
      assert.ok(url, line);
      const [journal] = linesOf(await centime("get", "journals", "-n", "1", "--base-url", url));
      assert.type(journal.code, "string");
      break;
    }
  } finally {
    child.kill("SIGTERM");
  }
  assert.equal(await ended, [0, null]);
});

companions("@centime/cli: checks cassettes, and ends as their own command does", async () => {
  cpSync(join(ROOT, "cassettes"), join(project, "cassettes"), { recursive: true });
  assert.match(await centime("cassette", "verify"), /\d+ interactions/);
  assert.match(await failureOf("cassette", "show", "no/such-one"), "ended with 2");
  assert.match(await failureOf("sandbox", "--port", "many"), /ended with [12]\n.*--port/);
});

companions("@centime/cli: copies the books into a database, and queries them", async () => {
  const books = join(project, "books");
  await centime("sync", "--to", books, "--tables", "journals");
  const [counted] = linesOf(
    await centime("sync", "query", books, "select count(*)::int as journals from journals"),
  );
  assert.is(counted.journals, sandbox.books().journals.size);
});

companions("@centime/otel: makes spans and metrics of calls", async () => {
  const [spans, metrics] = (await runNode("traced.js")).split("\n");
  assert.is(spans, "GET /api/external/v2/journals, getJournals");
  assert.match(metrics ?? "", "http.client.request.duration");
  assert.match(metrics ?? "", "centime.call.duration");
});

companions.unless(
  notInstalled("redis-server"),
  "@centime/redis: shares a budget and deliveries",
  async () => {
    const redis = await startRedis();
    const printed = await runNode("shared.js", String(redis.port));
    await redis.close();
    assert.is(printed, "2 calls, a window apart: true; a delivery is claimed, then running\n");
  },
);

companions.run();
