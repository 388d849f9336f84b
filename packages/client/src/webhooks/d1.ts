import { copyOf } from "@centime/core";
import type { D1Like } from "../oauth/d1.ts";
import type { DeliveryLog } from "./receiver.ts";

export type { D1Like };

/** How deliveries are kept in D1. All times in milliseconds. */
export interface D1DeliveryOptions {
  /** The name of the table, which is created when it is missing. Default: `"pennylane_deliveries"`. */
  readonly table?: string | undefined;
  /** How long deliveries are remembered. Default: a week, longer than a delivery is repeated. */
  readonly keepMs?: number | undefined;
  /** After how long an id can be claimed again that was neither handled nor released. Default: 60,000. */
  readonly leaseMs?: number | undefined;
}

/**
 * Remembers deliveries in a D1 database, so that of two Workers that receive the same one, one handles it.
 * KV would not do: both would find nothing.
 *
 * @example
 * ```ts
 * const receive = webhookHandler({ secret, deliveries: d1Deliveries(env.DB), handle });
 * ```
 */
export function d1Deliveries(database: D1Like, options: D1DeliveryOptions = {}): DeliveryLog {
  const {
    table = "pennylane_deliveries",
    keepMs = 604_800_000,
    leaseMs = 60_000,
  }: D1DeliveryOptions = copyOf(options) ?? {};
  let isReady = false;
  const prepare = async (sql: string, ...values: unknown[]) => {
    if (!/^[a-z]\w*$/i.test(table)) throw new Error("table must be a name of letters and digits");
    if (!isReady) await database.prepare(CREATE.replace("TABLE_NAME", table)).run();
    isReady = true;
    const text = sql.replaceAll("TABLE_NAME", table).replaceAll("NOW_MS", CLOCK);
    return database.prepare(text).bind(...values);
  };
  return {
    async claim(id) {
      const { meta } = await (await prepare(CLAIM, String(id), leaseMs)).run();
      if (meta.changes > 0) return "claimed";
      const known = await (await prepare(LOOK, String(id))).first<{ readonly done: number }>();
      return known?.done ? "done" : "running";
    },
    async finish(id) {
      await (await prepare(FINISH, keepMs, String(id))).run();
      await (await prepare(FORGET)).run();
    },
    async release(id) {
      await (await prepare(RELEASE, String(id))).run();
    },
  };
}

/** Milliseconds since 1970, by the clock of the database: `NOW_MS` below. */
const CLOCK = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

const CREATE = `CREATE TABLE IF NOT EXISTS TABLE_NAME
  (id TEXT PRIMARY KEY, done INTEGER NOT NULL, until INTEGER NOT NULL)`;
const CLAIM = `INSERT INTO TABLE_NAME (id, done, until) VALUES (?, 0, NOW_MS + ?)
  ON CONFLICT (id) DO UPDATE SET done = 0, until = excluded.until WHERE TABLE_NAME.until <= NOW_MS`;
const LOOK = "SELECT done FROM TABLE_NAME WHERE id = ?";
const FINISH = "UPDATE TABLE_NAME SET done = 1, until = NOW_MS + ? WHERE id = ?";
const FORGET = "DELETE FROM TABLE_NAME WHERE until <= NOW_MS";
const RELEASE = "DELETE FROM TABLE_NAME WHERE id = ? AND done = 0";
