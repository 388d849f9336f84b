import { copyOf } from "centime";
import type { DeliveryLog, WebhookEvent } from "centime/webhooks";
import {
  createCommands,
  DEFAULT_PREFIX,
  type RedisConnection,
  type RedisOptions,
} from "./commands.ts";

/** How long deliveries are remembered. In milliseconds. */
export interface DeliveryOptions extends RedisOptions {
  /** Those that were handled. Default: a week, longer than a delivery is repeated. */
  readonly keepMs?: number | undefined;
  /** Those that were claimed by a process that has neither handled nor released them. Default: 60,000. */
  readonly leaseMs?: number | undefined;
}

/** A log of deliveries in Redis. Each method rejects when Redis is down. */
export interface RedisDeliveries extends DeliveryLog {
  claim(id: WebhookEvent["id"]): Promise<"claimed" | "running" | "done">;
  finish(id: WebhookEvent["id"]): Promise<void>;
  release(id: WebhookEvent["id"]): Promise<void>;
}

const WEEK_MS = 604_800_000;
const MINUTE_MS = 60_000;

/**
 * Remembers deliveries of webhooks in Redis, so that of two processes that receive the same one, one handles
 * it. What a process had claimed that died is free again after `leaseMs`.
 *
 * @example
 * ```ts
 * const receive = webhookHandler({ secret, deliveries: redisDeliveries(new Redis()), handle });
 * ```
 */
export function redisDeliveries(
  connection: RedisConnection,
  options: DeliveryOptions = {},
): RedisDeliveries {
  const own: DeliveryOptions = copyOf(options) ?? {};
  const { prefix = DEFAULT_PREFIX, keepMs = WEEK_MS, leaseMs = MINUTE_MS, timeoutMs } = own;
  const send = createCommands(connection, timeoutMs);
  const keyOf = (id: WebhookEvent["id"]) => `${prefix}:delivery:${id}`;
  return {
    async claim(id) {
      const noted = await send("SET", keyOf(id), "running", "NX", "PX", leaseMs);
      if (noted !== null) return "claimed";
      // Whoever had it may have released it since: then it comes again, as while it is running.
      return String(await send("GET", keyOf(id))) === "done" ? "done" : "running";
    },
    async finish(id) {
      await send("SET", keyOf(id), "done", "PX", keepMs);
    },
    async release(id) {
      await send("DEL", keyOf(id));
    },
  };
}
