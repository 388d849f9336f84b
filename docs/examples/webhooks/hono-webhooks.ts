import { type Receiver, webhookHandler } from "centime/webhooks";
import { Hono } from "hono";

/** Routes that receive webhooks, for `app.route("/", honoWebhooks(receiver))`. */
export function honoWebhooks(receiver: Receiver): Hono {
  const receive = webhookHandler(receiver);
  return new Hono().post("/webhooks/pennylane", (c) => receive(c.req.raw));
}
