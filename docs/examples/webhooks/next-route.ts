import { redisDeliveries } from "@centime/redis";
import { webhookHandler } from "centime/webhooks";
import { Redis } from "ioredis";

const redis = new Redis({ lazyConnect: true });

/** In `app/webhooks/pennylane/route.ts`; a worker reads the stream. */
export const POST = webhookHandler({
  secret: process.env["PENNYLANE_WEBHOOK_SECRET"] ?? "",
  deliveries: redisDeliveries(redis),
  handle: (event) => redis.xadd("pennylane", "*", "event", JSON.stringify(event)),
});
