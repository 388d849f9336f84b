import { notInstalled, startRedis, suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { busiestWindow, listen, sendFromProcesses, until } from "./help/sending.ts";

const processes = suite("a budget of several processes", { limitMs: 240_000 });

const missing = notInstalled("redis-server");

/** 7 times the Company API's, so that 2,000 calls take a minute. */
const BUDGET = { requests: 170, windowMs: 5000, leaseMs: 5000 };

processes.unless(
  missing,
  "is never overrun, and not left unused, also when one is killed",
  async () => {
    const redis = await startRedis();
    const api = await listen(BUDGET);
    try {
      const { baseUrl, token } = api;
      const options = { baseUrl, token, port: redis.port, calls: 500, budget: BUDGET };
      const sending = sendFromProcesses(4, options);
      await until(() => sending.done() > 600);
      sending.kill(1);
      await sending.all;
      assert.is(sending.done(), 2000);
      assert.equal(sending.failures, []);
    } finally {
      await Promise.all([api.close(), redis.close()]);
    }
    const { arrivals } = api;
    assert.is(api.refused(), 0);
    const most = busiestWindow(arrivals, BUDGET.windowMs);
    assert.ok(most <= BUDGET.requests, `${most} requests in one window`);

    const used = shareUsed(arrivals);
    const seconds = ((Math.max(...arrivals) - Math.min(...arrivals)) / 1000).toFixed(1);
    console.log(`2,000 requests in ${seconds} s: ${Math.round(used * 100)} % of the budget`);
    // How much more it is depends on how busy the machine is: above 90 % on one that is not.
    assert.ok(used >= 0.5, `${Math.round(used * 100)} % of the budget was used`);
  },
);

/** How much of the budget was used after the first window, in which the processes start. */
function shareUsed(arrivals: readonly number[]): number {
  const { requests, windowMs } = BUDGET;
  const start = Math.min(...arrivals) + windowMs;
  const later = arrivals.filter((arrival) => arrival >= start);
  return later.length / (((Math.max(...arrivals) - start) / windowMs) * requests);
}

/** A server that lost its memory gives out nothing until it is a window old. */
processes.unless(missing, "is not overrun when Redis is killed and starts empty", async () => {
  const budget = { requests: 20, windowMs: 2000, leaseMs: 2000 };
  const redis = await startRedis();
  const api = await listen(budget);
  let second = redis;
  try {
    const { baseUrl, token } = api;
    const options = { baseUrl, token, port: redis.port, calls: 45, budget };
    const sending = sendFromProcesses(2, options);
    await until(() => sending.done() > 30);
    redis.signal("SIGKILL");
    await redis.close();
    second = await startRedis(redis.port);
    await sending.all;
    assert.is(sending.done(), 90);
    assert.equal(sending.failures, []);
  } finally {
    await Promise.all([api.close(), second.close()]);
  }
  const most = busiestWindow(api.arrivals, budget.windowMs);
  assert.ok(most <= budget.requests, `${most} requests in one window`);
});

processes.run();
