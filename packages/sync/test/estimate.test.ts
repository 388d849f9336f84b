import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite, temporaryFolder } from "@centime/test-kit";
import { createClient } from "centime";
import * as assert from "uvu/assert";
import {
  estimateSync,
  type OpenDatabase,
  openDatabase,
  type Progress,
  type SyncEstimate,
  sync,
} from "../src/index.ts";
import { TABLES } from "../src/tables/index.ts";

const estimating = suite("the estimate of a pass", { limitMs: 120_000 });

const INVOICES = 600;

/** A company, a client that counts its requests, and an empty copy. */
async function prepare(): Promise<{
  readonly client: ReturnType<typeof createClient>;
  readonly copy: OpenDatabase;
  readonly count: () => number;
}> {
  const sandbox = createSandbox({
    scale: { invoices: INVOICES },
    now: () => new Date(),
    rateLimit: "off",
  });
  const direct = sandboxTransport(sandbox);
  let requests = 0;
  const client = createClient({
    token: sandbox.token,
    rateLimit: false,
    transport: (request, context) => {
      requests += 1;
      return direct(request, context);
    },
  });
  const copy = (await openDatabase(temporaryFolder()))._unsafeUnwrap();
  return { client, copy, count: () => requests };
}

const isNear = (value: number, other: number, share: number, more: number): boolean =>
  Math.abs(value - other) <= Math.max(value, other) * share + more;

/** Reading customers, invoices and the payments of each. */
const WHAT = { tables: ["customers", "customer_invoices"], parts: ["payments"] } as const;

estimating("is told before anything is read, and comes true", async () => {
  const { client, copy, count } = await prepare();
  try {
    const before = (await estimateSync(client, copy.db, WHAT))._unsafeUnwrap();
    assert.ok(count() <= 12, `${count()} requests for an estimate`);
    assert.ok(isNear(before.tables["customer_invoices"]?.records ?? 0, INVOICES, 0.1, 0));

    const told: SyncEstimate[] = [];
    const steps: Progress[] = [];
    const alreadySent = count();
    const onProgress = (step: Progress) => void steps.push(step);
    const onEstimate = (estimate: SyncEstimate) => void told.push(estimate);
    (await sync(client, copy.db, { ...WHAT, onEstimate, onProgress }))._unsafeUnwrap();
    const sent = count() - alreadySent;
    assert.equal(told, [before]);
    assert.ok(isNear(before.requests, sent, 0.1, 20), `${before.requests} told, ${sent} sent`);
    for (const { requests, requestsLeft } of steps) {
      assert.ok(isNear(requests + requestsLeft, sent, 0.1, 20), `${requests}, ${requestsLeft}`);
    }
    const half = steps[Math.floor(steps.length / 2)];
    assert.ok(half && isNear(half.requests + half.requestsLeft, sent, 0.02, 20));
    assert.is(steps.at(-1)?.requestsLeft, 0);
  } finally {
    await copy.close();
  }
});

estimating(
  "counts a request for the categories of each invoice, and none for those of transactions",
  async () => {
    const { client, copy, count } = await prepare();
    const what = { tables: ["customer_invoices", "transactions"], parts: ["categories"] } as const;
    try {
      const { requests, tables } = (await estimateSync(client, copy.db, what))._unsafeUnwrap();
      const invoices = tables["customer_invoices"];
      const pages = Math.ceil((invoices?.records ?? 0) / 100);
      assert.is(invoices?.requests, (invoices?.records ?? 0) + pages);
      const transactions = tables["transactions"];
      assert.ok((transactions?.requests ?? 0) < (transactions?.records ?? 0));
      const alreadySent = count();
      (await sync(client, copy.db, what))._unsafeUnwrap();
      const sent = count() - alreadySent;
      assert.ok(isNear(requests, sent, 0.1, 20), `${requests} told, ${sent} sent`);
    } finally {
      await copy.close();
    }
  },
);

estimating("knows every table, and of small ones how many records they have", async () => {
  const { client, copy } = await prepare();
  try {
    const all = (await estimateSync(client, copy.db))._unsafeUnwrap();
    assert.equal(
      Object.keys(all.tables),
      TABLES.map(({ name }) => name),
    );
    for (const { name, list } of TABLES) {
      const page = (await client.send(list({ limit: 100 } as never)))._unsafeUnwrap();
      const { records } = all.tables[name] ?? {};
      if (!page.has_more) assert.is(records, page.items.length, name);
      else assert.ok((records ?? 0) > 80, name);
    }
  } finally {
    await copy.close();
  }
});

estimating("goes down by what a pass that was ended has read", async () => {
  const { client, copy } = await prepare();
  const ending = new AbortController();
  let pages = 0;
  const onProgress = ({ step }: Progress) => {
    pages += 1;
    if (step === "parts" && pages > 150) ending.abort();
  };
  try {
    const first = (await estimateSync(client, copy.db, WHAT))._unsafeUnwrap();
    const ended = await sync(client, copy.db, { ...WHAT, onProgress, signal: ending.signal });
    assert.ok(ended.isErr());
    const second = (await estimateSync(client, copy.db, WHAT))._unsafeUnwrap();
    assert.ok(second.requests < first.requests - 120, `${first.requests}, ${second.requests}`);
    (await sync(client, copy.db, WHAT))._unsafeUnwrap();
    const last = (await estimateSync(client, copy.db, WHAT))._unsafeUnwrap();
    assert.is(last.requests, 0);
  } finally {
    await copy.close();
  }
});

estimating("takes lists without a changelog to be as long as they were", async () => {
  const { client, copy, count } = await prepare();
  const what = { tables: ["ledger_entries"] };
  try {
    (await sync(client, copy.db, what))._unsafeUnwrap();
    const sent = count();
    const again = (await estimateSync(client, copy.db, what))._unsafeUnwrap();
    assert.is(count(), sent);
    const { records = 0 } = again.tables["ledger_entries"] ?? {};
    assert.ok(records >= INVOICES * 0.5, `${records} records`);
    assert.is(again.requests, Math.ceil(records / 100));
  } finally {
    await copy.close();
  }
});

estimating.run();
