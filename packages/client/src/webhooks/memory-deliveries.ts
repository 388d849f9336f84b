import { copyOf } from "@centime/core";
import type { WebhookEvent } from "@centime/core/webhooks";
import type { DeliveryLog } from "./receiver.ts";

/**
 * Remembers the latest deliveries of one process, 10,000 by default: for tests, and for servers that are
 * alone and may handle an event twice after a restart.
 */
export function memoryDeliveries(
  options: { readonly most?: number | undefined } = {},
): DeliveryLog {
  const { most = 10_000 }: typeof options = copyOf(options) ?? {};
  const states = new Map<WebhookEvent["id"], "running" | "done">();
  return {
    claim(id) {
      const state = states.get(id);
      if (state !== undefined) return state;
      states.set(id, "running");
      const [oldest] = states.keys();
      if (states.size > most && oldest !== undefined) states.delete(oldest);
      return "claimed";
    },
    finish: (id) => states.set(id, "done"),
    release: (id) => states.delete(id),
  };
}
