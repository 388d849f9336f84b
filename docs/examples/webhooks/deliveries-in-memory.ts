import type { DeliveryLog } from "./receive-delivery.ts";

/** Remembers the latest deliveries of one process: for tests, and for servers that are alone. */
export function deliveriesInMemory(most = 10_000): DeliveryLog {
  const ids = new Set<string | number>();
  return {
    claim(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > most && oldest !== undefined) ids.delete(oldest);
      return true;
    },
    release: (id) => ids.delete(id),
  };
}
