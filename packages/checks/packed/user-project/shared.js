import { redisDeliveries, redisRateLimiter } from "@centime/redis";
import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient } from "centime";
import { Redis } from "ioredis";

const redis = new Redis({ host: "127.0.0.1", port: Number(process.argv[2]) });
const sandbox = createSandbox({ seed: 42, rateLimit: "off" });
const budget = { requests: 1, windowMs: 500 };
const arrivals = [];
const send = sandboxTransport(sandbox);
const transport = (request, context) => {
  arrivals.push(performance.now());
  return send(request, context);
};

const createOne = () => {
  const rateLimit = redisRateLimiter({ redis, key: "company-7", whenDown: "closed", budget });
  return createClient({ token: sandbox.token, transport, rateLimit });
};
const calls = [createOne(), createOne()].map(({ journals }) => journals.getJournals({ limit: 1 }));
const succeeded = (await Promise.all(calls)).filter((sent) => sent.isOk()).length;
const [first, second] = arrivals;

const deliveries = redisDeliveries(redis);
const claims = [await deliveries.claim("d-1"), await deliveries.claim("d-1")];
// Redis tells its time in whole milliseconds.
const isApart = second - first >= budget.windowMs - 2;
console.log(
  `${succeeded} calls, a window apart: ${isApart}; a delivery is ${claims.join(", then ")}`,
);
redis.disconnect();
