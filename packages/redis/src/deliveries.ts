import { copyOf } from "centime";
import type { WebhookEvent } from "centime/webhooks";
import {
  createCommands,
  DEFAULT_PREFIX,
  type RedisConnection,
  type RedisOptions,
} from "./commands.ts";

/** How long deliveries are remembered. */
export interface DeliveryOptions extends RedisOptions {
  /** Milliseconds. Default: a week, longer than a delivery is repeated. */
  readonly keepMs?: number | undefined;
}

/** Remembers deliveries of webhooks by their ids, for all processes that receive them. */
export interface RedisDeliveries {
  /** Notes an id; `false` when it was noted before. Rejects when Redis is down. */
  claim(id: WebhookEvent["id"]): Promise<boolean>;
  /** Forgets an id whose event could not be handled, so that a retry can. */
  release(id: WebhookEvent["id"]): Promise<void>;
}

const WEEK_MS = 604_800_000;

/**
 * Remembers deliveries in Redis, so that of two processes that receive the same one, one handles it.
 *
 * @example
 * ```ts
 * const deliveries = redisDeliveries(new Redis());
 * if (await deliveries.claim(event.id)) await handle(event);
 * ```
 */
export function redisDeliveries(
  connection: RedisConnection,
  options: DeliveryOptions = {},
): RedisDeliveries {
  const own: DeliveryOptions = copyOf(options) ?? {};
  const { prefix = DEFAULT_PREFIX, keepMs = WEEK_MS, timeoutMs } = own;
  const send = createCommands(connection, timeoutMs);
  const keyOf = (id: WebhookEvent["id"]) => `${prefix}:delivery:${id}`;
  return {
    async claim(id) {
      return (await send("SET", keyOf(id), "1", "NX", "PX", keepMs)) !== null;
    },
    async release(id) {
      await send("DEL", keyOf(id));
    },
  };
}
