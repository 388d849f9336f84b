import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { redisDeliveries } from "../src/index.ts";
import { CLIENT_KINDS, ioredis, withRedis } from "./help/connections.ts";
import { hasRedis } from "./help/redis-server.ts";

const deliveries = suite("deliveries in Redis");

const missing = hasRedis() ? undefined : "redis-server is not installed";

for (const kind of CLIENT_KINDS) {
  deliveries.unless(
    missing,
    `let one of many claim an id, over ${kind.name}`,
    withRedis(async ({ connect }) => {
      const logs = [redisDeliveries(await connect(kind)), redisDeliveries(await connect(kind))];
      const claims = Array.from({ length: 20 }, (_, at) => logs[at % 2]?.claim(987_654));
      const claimed = await Promise.all(claims);
      assert.is(claimed.filter(Boolean).length, 1);
      assert.is(await logs[0]?.claim("987655"), true);
    }),
  );
}

deliveries.unless(
  missing,
  "forget an id that is released, or too old",
  withRedis(async ({ connect }) => {
    const log = redisDeliveries(await connect(), { keepMs: 100 });
    assert.ok(await log.claim(1));
    await log.release(1);
    assert.ok(await log.claim(1));
    assert.not.ok(await log.claim(1));
    await new Promise((resolve) => setTimeout(resolve, 150));
    assert.ok(await log.claim(1));
  }),
);

deliveries.unless(
  missing,
  "reject in time when Redis hangs",
  withRedis(async ({ server, connect }) => {
    const log = redisDeliveries(await connect(ioredis), { timeoutMs: 100 });
    assert.ok(await log.claim(1));
    server.signal("SIGSTOP");
    const claimed = await log.claim(2).catch((error: Error) => error.message);
    assert.is(claimed, "Redis: SET took longer than 100 ms");
  }),
);

deliveries.run();
