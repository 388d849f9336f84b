import { suite } from "@centime/test-kit";
import { type D1Like, d1Deliveries } from "centime/webhooks/d1";
import { Miniflare } from "miniflare";
import * as assert from "uvu/assert";
import { findWorkerd } from "../../binaries.ts";

const log = suite("a log of deliveries in D1", { limitMs: 60_000 });

const missing = findWorkerd() === undefined ? "npm has no workerd for this machine" : undefined;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

log.unless(missing, "lets one of many claim an id, until it lapses or is released", async () => {
  const worker = new Miniflare({
    modules: true,
    script: "export default { fetch: () => new Response() };",
    compatibilityDate: "2026-04-01",
    host: "127.0.0.1",
    d1Databases: ["DB"],
  });
  try {
    const database = (await worker.getD1Database("DB")) as unknown as D1Like;
    const deliveries = d1Deliveries(database);
    const claims = await Promise.all(Array.from({ length: 10 }, () => deliveries.claim(7)));
    assert.equal(claims.sort(), ["claimed", ...Array.from({ length: 9 }, () => "running")]);
    await deliveries.finish?.(7);
    assert.is(await deliveries.claim(7), "done");
    await deliveries.release(7);
    assert.is(await deliveries.claim(7), "done");

    const hasty = d1Deliveries(database, { leaseMs: 1, keepMs: 1, table: "others" });
    assert.is(await hasty.claim(7), "claimed");
    await wait(50);
    assert.is(await hasty.claim(7), "claimed");
    await hasty.release(7);
    assert.is(await hasty.claim(7), "claimed");
    await hasty.finish?.(7);
    await wait(50);
    assert.is(await hasty.claim(8), "claimed");
    await hasty.finish?.(8);
    const rows = database.prepare("SELECT COUNT(*) AS count FROM others WHERE id = '7'").bind();
    assert.is((await rows.first<{ count: number }>())?.count, 0);

    const wrong = d1Deliveries(database, { table: "x; DROP TABLE y" });
    const refused = await Promise.resolve(wrong.claim(1)).catch((error: Error) => error.message);
    assert.match(String(refused), "table must be a name");
  } finally {
    await worker.dispose();
  }
});

log.run();
