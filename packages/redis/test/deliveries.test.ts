import { notInstalled, suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { redisDeliveries } from "../src/index.ts";
import { CLIENT_KINDS, ioredis, withRedis } from "./help/connections.ts";

const deliveries = suite("deliveries in Redis");

const missing = notInstalled("redis-server");

for (const kind of CLIENT_KINDS) {
  deliveries.unless(
    missing,
    `let one of many claim an id, over ${kind.name}`,
    withRedis(async ({ connect }) => {
      const logs = [redisDeliveries(await connect(kind)), redisDeliveries(await connect(kind))];
      const claims = Array.from({ length: 20 }, (_, at) => logs[at % 2]?.claim(987_654));
      const claimed = await Promise.all(claims);
      assert.is(claimed.filter((state) => state === "claimed").length, 1);
      assert.is(claimed.filter((state) => state === "running").length, 19);
      await logs[1]?.finish(987_654);
      assert.is(await logs[0]?.claim(987_654), "done");
      assert.is(await logs[0]?.claim("987655"), "claimed");
    }),
  );
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

deliveries.unless(
  missing,
  "forget an id that is released, or was handled too long ago",
  withRedis(async ({ connect }) => {
    const log = redisDeliveries(await connect(), { keepMs: 100 });
    assert.is(await log.claim(1), "claimed");
    await log.release(1);
    assert.is(await log.claim(1), "claimed");
    await log.finish(1);
    assert.is(await log.claim(1), "done");
    await wait(150);
    assert.is(await log.claim(1), "claimed");
  }),
);

deliveries.unless(
  missing,
  "let an id be claimed again whose process has died",
  withRedis(async ({ connect }) => {
    const dead = redisDeliveries(await connect(), { leaseMs: 100 });
    const log = redisDeliveries(await connect());
    assert.is(await dead.claim(1), "claimed");
    assert.is(await log.claim(1), "running");
    await wait(150);
    assert.is(await log.claim(1), "claimed");
  }),
);

deliveries.unless(
  missing,
  "reject in time when Redis hangs",
  withRedis(async ({ server, connect }) => {
    const log = redisDeliveries(await connect(ioredis), { timeoutMs: 100 });
    assert.is(await log.claim(1), "claimed");
    server.signal("SIGSTOP");
    const claimed = await log.claim(2).catch((error: Error) => error.message);
    assert.is(claimed, "Redis: SET took longer than 100 ms");
  }),
);

deliveries.run();
