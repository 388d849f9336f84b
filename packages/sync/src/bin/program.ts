import { stderr, stdout } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createClient } from "centime";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { sql } from "kysely";
import { type OpenDatabase, openDatabase, textOf } from "../database/open.ts";
import type { SyncOptions } from "../pass.ts";
import { estimateSync, sync } from "../sync.ts";
import { TABLES } from "../tables/index.ts";
import { PARTS, type Part } from "../tables/table.ts";
import { createReporter } from "./reporter.ts";

/** How the command ends: 0 done, 1 the API or the database failed, 2 wrong arguments, 3 locked. */
type Status = 0 | 1 | 2 | 3;

interface SyncFlags {
  readonly to: string;
  readonly with?: readonly Part[];
  readonly tables?: readonly string[];
  readonly watch?: number;
  readonly estimate?: boolean;
  readonly baseUrl?: string;
}

/** Runs the command, whose package has this version, and returns its exit status. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  version: string,
): Promise<Status> {
  let status: Status = 0;
  const program = new Command("centime-sync")
    .description("Keeps a database true to a company in Pennylane.")
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => stderr.write(text) });
  program
    .option("--to <database>", "a folder, or postgres://…", "./books")
    .option("--with <parts>", `what costs a request for each record: ${PARTS.join(",")}`, readParts)
    .option("--tables <names>", "only these tables", readTables)
    .option("--watch <seconds>", "go on, with a look every so many seconds", readSeconds)
    .option("--estimate", "only tell how many requests the next pass will take")
    .option("--once", "one pass, for cron (the default)")
    .option("--base-url <url>", "another address than the API's")
    .action(async (flags: SyncFlags) => {
      status = await runSync(flags, env);
    });
  program
    .command("query <database> <sql>")
    .description("prints the rows of a query as lines of JSON")
    .action(async (database: string, statement: string) => {
      status = await runQuery(database, statement);
    });
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? 0 : 2;
  }
}

function readParts(text: string): readonly Part[] {
  const parts = text.split(",");
  const unknown = parts.find((part) => !PARTS.includes(part as Part));
  if (unknown === undefined) return parts as Part[];
  throw new InvalidArgumentError(`expected some of ${PARTS.join(", ")}, received ${unknown}`);
}

function readTables(text: string): readonly string[] {
  const names = text.split(",");
  const unknown = names.find((name) => !TABLES.some((table) => table.name === name));
  if (unknown === undefined) return names;
  const known = TABLES.map(({ name }) => name).join(", ");
  throw new InvalidArgumentError(`expected some of ${known}, received ${unknown}`);
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds >= 1 && seconds <= 86_400) return seconds;
  throw new InvalidArgumentError("expected 1 to 86400 seconds");
}

async function runSync(
  { to, with: parts = [], tables, watch, estimate, baseUrl }: SyncFlags,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Status> {
  const token = env["PENNYLANE_TOKEN"];
  if (!token) return fail("set PENNYLANE_TOKEN to the company's API token", 2);
  const opened = await openDatabase(to);
  if (opened.isErr()) return fail(opened.error.message, opened.error.reason === "locked" ? 3 : 1);
  const ending = new AbortController();
  const stop = () => ending.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const client = createClient({ token, baseUrl: baseUrl ?? env["PENNYLANE_BASE_URL"] });
    const what = { parts, tables };
    if (estimate) return await runEstimate(client, opened.value, what);
    return await runPasses(client, opened.value, what, watch, ending.signal);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await opened.value.close();
  }
}

type What = Pick<SyncOptions, "parts" | "tables">;

async function runEstimate(client: Client, { db }: OpenDatabase, what: What): Promise<Status> {
  const estimated = await estimateSync(client, db, what);
  if (estimated.isErr()) return fail(estimated.error.message, 1);
  reporter().estimate(estimated.value);
  return 0;
}

const HOUR_MS = 3_600_000;

async function runPasses(
  client: Client,
  { db }: OpenDatabase,
  what: What,
  watch: number | undefined,
  signal: AbortSignal,
): Promise<Status> {
  const compareEveryMs = watch === undefined ? 0 : HOUR_MS;
  for (;;) {
    const startedMs = Date.now();
    const { estimate, progress, line } = reporter();
    const options = { ...what, compareEveryMs, signal, onEstimate: estimate, onProgress: progress };
    const synced = await sync(client, db, options);
    if (signal.aborted) return 0;
    if (synced.isErr() && watch === undefined) return fail(synced.error.message, 1);
    if (synced.isErr()) fail(synced.error.message, 1);
    else line({ done: synced.value, seconds: (Date.now() - startedMs) / 1000 });
    if (watch === undefined) return 0;
    await sleep(watch * 1000, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return 0;
  }
}

async function runQuery(database: string, statement: string): Promise<Status> {
  const opened = await openDatabase(database);
  if (opened.isErr()) return fail(opened.error.message, opened.error.reason === "locked" ? 3 : 1);
  try {
    const { rows } = await sql.raw(statement).execute(opened.value.db);
    for (const row of rows) stdout.write(`${JSON.stringify(row)}\n`);
    return 0;
  } catch (thrown) {
    return fail(textOf(thrown), 1);
  } finally {
    await opened.value.close();
  }
}

const reporter = () =>
  createReporter({
    isTTY: stderr.isTTY === true,
    write: (text) => stderr.write(text),
    now: () => performance.now(),
  });

function fail(message: string, status: Status): Status {
  reporter().line({ error: message });
  return status;
}
