import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { runWithFileLock } from "centime/oauth/file-lock";
import { Kysely, Migrator, PostgresDialect, type PostgresPool } from "kysely";
import { err, ok, type Result } from "neverthrow";
import pg from "pg";
import { type Database, MIGRATIONS } from "./schema.ts";

/** A database that holds a copy, open for one process alone. */
export interface OpenDatabase {
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/** The database cannot be opened or written. */
export interface DatabaseFailure {
  readonly kind: "DatabaseFailure";
  readonly _tag: "DatabaseFailure";
  /** `"locked"`: another process keeps the same copy. */
  readonly reason: "locked" | "open" | "read" | "write";
  /** One sentence for people, without the password of a connection string. */
  readonly message: string;
}

export const databaseFailure = (
  reason: DatabaseFailure["reason"],
  message: string,
): DatabaseFailure => ({ kind: "DatabaseFailure", _tag: "DatabaseFailure", reason, message });

/** The advisory lock that says that a process keeps this copy: "centime" in ASCII, as a number. */
const LOCK_KEY = "27991057436994917";

const isUrl = (to: string): boolean => /^postgres(ql)?:\/\//.test(to);

/** A text without control characters and halves of characters. */
const isDatabase = (to: unknown): boolean =>
  typeof to === "string" && to !== "" && !/[\p{Cc}\p{Cs}]/u.test(to);

/**
 * Opens a database and brings its tables up to date: `postgres://…`, or a folder for PGlite, which is
 * created. A second process on the same copy is refused.
 */
export async function openDatabase(to: string): Promise<Result<OpenDatabase, DatabaseFailure>> {
  if (!isDatabase(to))
    return err(databaseFailure("open", "expected a folder or a postgres:// URL"));
  try {
    const opened = isUrl(to) ? await openPostgres(to) : await openFolder(to);
    if (opened.isErr()) return opened;
    const problem = await migrate(opened.value.db);
    if (problem === undefined) return opened;
    await opened.value.close();
    return err(databaseFailure("open", problem));
  } catch (thrown) {
    return err(databaseFailure("open", `the database cannot be opened: ${textOf(thrown)}`));
  }
}

async function openPostgres(url: string): Promise<Result<OpenDatabase, DatabaseFailure>> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  // A connection that breaks while nobody uses it; the next query says so.
  pool.on("error", () => undefined);
  const holder = await pool.connect();
  const { rows } = await holder.query("select pg_try_advisory_lock($1) as held", [LOCK_KEY]);
  if (rows[0]?.held !== true) {
    holder.release();
    await pool.end();
    return err(databaseFailure("locked", "another process keeps a copy in this database"));
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return ok({
    db,
    async close() {
      holder.release(true);
      await db.destroy();
    },
  });
}

async function openFolder(folder: string): Promise<Result<OpenDatabase, DatabaseFailure>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await holdLock(join(folder, "centime.lock"));
  if (lock === undefined) {
    return err(databaseFailure("locked", `another process keeps the copy in ${folder}`));
  }
  try {
    const glite = await PGlite.create(join(folder, "pgdata"));
    const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: poolOf(glite) }) });
    return ok({
      db,
      async close() {
        await db.destroy();
        await lock.release();
      },
    });
  } catch (thrown) {
    await lock.release();
    throw thrown;
  }
}

/** Holds the lock of a folder until it is released; `undefined` when another process holds it. */
async function holdLock(path: string): Promise<{ release(): Promise<void> } | undefined> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return new Promise((resolve) => {
    const held = runWithFileLock({ path, pollMs: 10, over: AbortSignal.abort() }, () => {
      const end = () => {
        release();
        return held;
      };
      resolve({ release: end });
      return released;
    });
    held.catch(() => resolve(undefined));
  });
}

/** PGlite has one connection: whoever has it is alone until it is released. */
export function poolOf(glite: PGlite): PostgresPool {
  let last: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = last;
      let release = () => {};
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return {
        async query<Row>(text: string, parameters: readonly unknown[]) {
          const { rows, affectedRows } = await glite.query<Row>(text, [...parameters]);
          return { rows, rowCount: affectedRows ?? rows.length, command: commandOf(text) };
        },
        release,
      } as never;
    },
    end: () => glite.close(),
  };
}

/** Kysely counts the rows that these commands have changed. */
const commandOf = (text: string): string => /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? "";

/** Returns what went wrong, if anything did. */
export async function migrate(db: Kysely<Database>): Promise<string | undefined> {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  return error === undefined ? undefined : `its tables cannot be created: ${textOf(error)}`;
}

/** What was thrown, in one line, without the password of a connection string. */
export const textOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : "unknown error")
    .replace(/:\/\/[^@\s]*@/g, "://[redacted]@")
    .split("\n", 1)[0] as string;
