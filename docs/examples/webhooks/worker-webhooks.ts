import type { WebhookEvent } from "centime/webhooks";
import { type DeliveryLog, receiveDelivery } from "./receive-delivery.ts";

/** What the Worker is bound to: a secret, a D1 database and a queue. */
export interface Env {
  readonly PENNYLANE_WEBHOOK_SECRET: string;
  /** With `CREATE TABLE deliveries (id TEXT PRIMARY KEY)`. */
  readonly DB: Database;
  readonly EVENTS: { send(event: WebhookEvent): Promise<unknown> };
}

/** What is used of a D1 database. KV would not do: two deliveries at once would both pass. */
export interface Database {
  prepare(sql: string): {
    bind(id: string): { run(): Promise<{ readonly meta: { readonly changes: number } }> };
  };
}

/** The Worker: `export default pennylaneWebhooks`. */
export const pennylaneWebhooks = {
  async fetch(request: Request, env: Env): Promise<Response> {
    const signature = request.headers.get("x-pennylane-signature");
    const status = await receiveDelivery(await request.arrayBuffer(), signature, {
      secret: env.PENNYLANE_WEBHOOK_SECRET,
      deliveries: deliveriesIn(env.DB),
      handle: (event) => env.EVENTS.send(event),
    });
    return new Response(null, { status });
  },
};

/** Remembers deliveries in a D1 database. */
export const deliveriesIn = (database: Database): DeliveryLog => ({
  async claim(id) {
    const insert = database.prepare("INSERT OR IGNORE INTO deliveries (id) VALUES (?)");
    const { meta } = await insert.bind(String(id)).run();
    return meta.changes > 0;
  },
  release: (id) => database.prepare("DELETE FROM deliveries WHERE id = ?").bind(String(id)).run(),
});
