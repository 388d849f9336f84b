import { Hono } from "hono";
import { type Receiver, receiveDelivery } from "./receive-delivery.ts";

/** Routes that receive webhooks, for `app.route("/", honoWebhooks(receiver))`. */
export const honoWebhooks = (receiver: Receiver): Hono =>
  new Hono().post("/webhooks/pennylane", async (c) => {
    const signature = c.req.header("x-pennylane-signature");
    return c.body(null, await receiveDelivery(await c.req.arrayBuffer(), signature, receiver));
  });
