import { createClient, fetchTransport } from "centime";
import { getJournals } from "centime/journals";
import { Redis } from "ioredis";
import { redisRateLimiter } from "../../middleware/redis-rate-limiter.ts";

// Sends calls at once through a limiter in Redis, and tells the statuses that did not succeed:
// node sending-process.js BASE_URL TOKEN REDIS_PORT CALLS

const [baseUrl = "", token = "", port, calls] = process.argv.slice(2);
const redis = new Redis({ host: "127.0.0.1", port: Number(port) });
const budget = { requests: 5, windowMs: 1000 };
const client = createClient({
  token,
  transport: fetchTransport({ baseUrl }),
  retry: false,
  rateLimit: redisRateLimiter({ redis, key: "company-1", whenDown: "closed", budget }),
});
const sending = Array.from({ length: Number(calls) }, () => client.send(getJournals({ limit: 1 })));
const failures = (await Promise.all(sending)).flatMap((sent) =>
  sent.isErr() ? [sent.error.message] : [],
);
process.send?.(failures);
redis.disconnect();
process.disconnect?.();
