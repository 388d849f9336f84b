import { copyOf } from "@centime/core";
import { recordFromText, storageError, type TokenLock, type TokenStorage } from "./storage.ts";

/** The part of a D1 database that is used: https://developers.cloudflare.com/d1/worker-api/ */
export interface D1Like {
  prepare(sql: string): D1Statement;
}

interface D1Statement {
  bind(...values: unknown[]): D1Statement;
  first<Row>(): Promise<Row | null>;
  run(): Promise<{ readonly meta: { readonly changes: number } }>;
}

/** How tokens are kept in D1. All times in milliseconds. */
export interface D1Options {
  /** The name of the table, which is created when it is missing. Default: `"pennylane_tokens"`. */
  readonly table?: string | undefined;
  /**
   * After how long a lock is free whose holder has not prolonged it: its request has ended. It is
   * prolonged four times as often. Default: 20,000.
   */
  readonly leaseMs?: number | undefined;
  /** How often to look whether a lock is free. Default: 200. */
  readonly pollMs?: number | undefined;
}

/**
 * Keeps tokens in a D1 database, which all Workers that are bound to it share.
 *
 * A Worker's request may end at any time, and takes its timers along, so a lock is a lease: its holder
 * prolongs it while the task runs, by the clock of the database.
 *
 * @example
 * ```ts
 * const tokens = tokenSource({ oauth, storage: d1Tokens(env.DB), key: "company-7" });
 * ```
 */
export function d1Tokens(database: D1Like, options: D1Options = {}): TokenStorage {
  const {
    table = "pennylane_tokens",
    leaseMs = 20_000,
    pollMs = 200,
  }: D1Options = copyOf(options) ?? {};
  let isReady = false;
  const prepare = async (sql: string, ...values: unknown[]) => {
    if (!/^[a-z]\w*$/i.test(table))
      throw storageError("table must be a name of letters and digits");
    if (!isReady) await database.prepare(CREATE.replace("TABLE_NAME", table)).run();
    isReady = true;
    const text = sql.replace("TABLE_NAME", table).replaceAll("NOW_MS", CLOCK);
    return database.prepare(text).bind(...values);
  };
  const run = async (sql: string, ...values: unknown[]) =>
    (await (await prepare(sql, ...values)).run()).meta.changes;

  const withLock: TokenLock = async (key, task, over) => {
    const id = crypto.randomUUID();
    await run(INSERT, key);
    while ((await run(TAKE, id, leaseMs, key)) === 0) {
      if (over?.aborted) throw storageError(`another request holds the lock of ${key}`);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    const timer = setInterval(() => {
      // One that fails is made up for by the next one, before the lease ends.
      run(PROLONG, leaseMs, key, id).catch(() => undefined);
    }, leaseMs / 4);
    try {
      return await task();
    } finally {
      clearInterval(timer);
      await run(RELEASE, key, id);
    }
  };

  return {
    async get(key) {
      const statement = await prepare("SELECT value FROM TABLE_NAME WHERE key = ?", key);
      const row = await statement.first<{ readonly value: string | null }>();
      return row?.value ? recordFromText(row.value) : undefined;
    },
    async set(key, value) {
      await run(STORE, key, JSON.stringify(value));
    },
    withLock,
  };
}

/** Milliseconds since 1970, by the clock of the database: `NOW_MS` below. */
const CLOCK = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

const CREATE = `CREATE TABLE IF NOT EXISTS TABLE_NAME
  (key TEXT PRIMARY KEY, value TEXT, lock TEXT, lock_until INTEGER)`;
const INSERT = "INSERT OR IGNORE INTO TABLE_NAME (key) VALUES (?)";
const TAKE = `UPDATE TABLE_NAME SET lock = ?, lock_until = NOW_MS + ?
  WHERE key = ? AND (lock IS NULL OR lock_until <= NOW_MS)`;
const PROLONG = "UPDATE TABLE_NAME SET lock_until = NOW_MS + ? WHERE key = ? AND lock = ?";
const RELEASE = "UPDATE TABLE_NAME SET lock = NULL WHERE key = ? AND lock = ?";
const STORE = `INSERT INTO TABLE_NAME (key, value) VALUES (?, ?)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value`;
