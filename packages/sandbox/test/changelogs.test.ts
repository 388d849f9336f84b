import type { Call, Page } from "@centime/core";
import {
  type Change,
  type ChangesQuery,
  getCustomerChanges,
  getCustomerInvoicesChanges,
  getLedgerEntriesCategoryChanges,
  getProductChanges,
} from "@centime/core/changelogs";
import {
  categorizeCustomerInvoice,
  deleteCustomerInvoice,
  finalizeCustomerInvoice,
  getCustomerInvoice,
} from "@centime/core/customer-invoices";
import { updateProduct } from "@centime/core/products";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addCustomer, addDraft, addInvoice } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

const DAY_MS = 86_400_000;

/** The moment before which the events of a test are passed over. */
const NOW = "2026-07-01T09:00:00Z";

type Changes = (query?: ChangesQuery) => Call<Page<Change>, unknown>;

/** All pages of a changelog: the first as asked for, the others by their cursors. */
async function follow(sandbox: Sandbox, changes: Changes, query: ChangesQuery = {}) {
  const items = [];
  for (let next: ChangesQuery = query; ; ) {
    const page = await accepted(sandbox, changes(next));
    items.push(...page.items);
    if (page.next_cursor === null) return items;
    next = { cursor: page.next_cursor, limit: query.limit };
  }
}

const changelogs = suite("changelogs");

changelogs(
  "show an event 1 to 4 seconds after the write, in the order of processed_at",
  async () => {
    const sandbox = createSandbox();
    const id = await addCustomer(sandbox);
    assert.equal(await follow(sandbox, getCustomerChanges, { start_date: NOW }), []);
    sandbox.advance(4000);
    const [event, ...doubles] = await follow(sandbox, getCustomerChanges, { start_date: NOW });
    assert.is(event?.id, id);
    assert.is(event?.operation, "insert");
    assert.ok(doubles.every((double) => double.id === id));
    assert.ok((event?.processed_at ?? "") > (event?.created_at ?? ""));
  },
);

changelogs(
  "of documents have an update after the insert, and a delete of what can no longer be read",
  async () => {
    const sandbox = createSandbox();
    const { id } = await addDraft(sandbox);
    await accepted(sandbox, deleteCustomerInvoice(id));
    sandbox.advance(4000);
    const events = await follow(sandbox, getCustomerInvoicesChanges, { start_date: NOW });
    const operations = events.map(({ operation }) => operation);
    assert.equal([...new Set(operations)].sort(), ["delete", "insert", "update"]);
    assert.is((await refused(sandbox, getCustomerInvoice(id))).status, 404);
  },
);

changelogs("go on after a cursor, which is the moment of the last event", async () => {
  const sandbox = createSandbox();
  const whole = await follow(sandbox, getCustomerInvoicesChanges, { limit: 1000 });
  assert.ok(whole.length > 20);
  const moments = whole.map(({ processed_at }) => processed_at);
  assert.equal(moments, [...new Set(moments)].sort());
  assert.equal(await follow(sandbox, getCustomerInvoicesChanges, { limit: 7 }), whole);
  const from = { start_date: moments[5], limit: 1000 };
  assert.equal(await follow(sandbox, getCustomerInvoicesChanges, from), whole.slice(5));
});

changelogs(
  "refuse a start beside a cursor, a cursor that is none, and a start that is too old",
  async () => {
    const sandbox = createSandbox();
    const page = await accepted(sandbox, getCustomerInvoicesChanges({ limit: 1 }));
    const cursor = page.next_cursor ?? "";
    const refuse = async (query: ChangesQuery) =>
      (await refused(sandbox, getCustomerInvoicesChanges(query))).status;
    assert.is(await refuse({ cursor, start_date: NOW }), 400);
    assert.is(await refuse({ cursor: "nonsense" }), 400);
    assert.is(await refuse({ cursor: btoa("yesterday") }), 400);
    assert.is(await refuse({ start_date: "2026-06-03T08:59:59Z" }), 422);
    await accepted(sandbox, getCustomerInvoicesChanges({ start_date: "2026-06-03T09:01:00Z" }));
  },
);

changelogs("keep four weeks", async () => {
  const sandbox = createSandbox();
  const id = await addCustomer(sandbox);
  const isListed = async () =>
    (await follow(sandbox, getCustomerChanges)).some((change) => change.id === id);
  sandbox.advance(27 * DAY_MS);
  assert.ok(await isListed());
  sandbox.advance(DAY_MS + 4000);
  assert.not.ok(await isListed());
});

changelogs(
  "of categories name what is categorized, and the invoice's own has no event of it",
  async () => {
    const sandbox = createSandbox();
    const { id } = await addInvoice(sandbox);
    const [one, other] = sandbox.books().categories.keys();
    const categorize = (...weights: [number | undefined, string][]) =>
      accepted(
        sandbox,
        categorizeCustomerInvoice(
          id,
          weights.map(([own = 0, weight]) => ({ id: own, weight })),
        ),
      );
    await categorize([one, "1"]);
    await categorize([one, "0.5"], [other, "0.5"]);
    await categorize([other, "1"]);
    sandbox.advance(4000);
    const { items } = await accepted(
      sandbox,
      getLedgerEntriesCategoryChanges({ start_date: NOW, limit: 1000 }),
    );
    assert.ok(items.every(({ ledger_entry }) => ledger_entry.id === id));
    const kinds = items.map((item) => `${item.operation} ${item.id}`);
    assert.is(new Set(kinds).size, 5);
    assert.is(new Set(items.map((item) => item.id)).size, 2);
    const own = await follow(sandbox, getCustomerInvoicesChanges, { start_date: NOW });
    assert.equal(new Set(own.map(({ operation }) => operation)), new Set(["insert", "update"]));
    assert.ok(own.length <= 4);
  },
);

changelogs("lose no event of a large company, of which many have the same moment", async () => {
  const sandbox = createSandbox({ scale: { invoices: 600 }, rateLimit: "off" });
  const start_date = "2026-06-05T00:00:00Z";
  const whole = await follow(sandbox, getCustomerInvoicesChanges, { start_date, limit: 1000 });
  const moments = new Set(whole.map(({ processed_at }) => processed_at));
  assert.ok(moments.size < whole.length);
  const paged = await follow(sandbox, getCustomerInvoicesChanges, { start_date, limit: 7 });
  assert.equal(paged, whole);
});

/** Writes to a sandbox, and remembers the events that must be told of. */
function writer(sandbox: Sandbox) {
  const drafts: number[] = [];
  const [product = 0] = sandbox.books().products.keys();
  const steps = {
    customer: async () => [`insert ${await addCustomer(sandbox)}`],
    draft: async () => {
      const { id } = await addDraft(sandbox);
      drafts.push(id);
      return [`insert ${id}`];
    },
    finalize: async () => {
      const id = drafts.pop();
      if (id === undefined) return [];
      await accepted(sandbox, finalizeCustomerInvoice(id));
      return [`update ${id}`];
    },
    delete: async () => {
      const id = drafts.pop();
      if (id === undefined) return [];
      await accepted(sandbox, deleteCustomerInvoice(id));
      return [`delete ${id}`];
    },
    product: async () => {
      await accepted(sandbox, updateProduct(product, { label: "Autre" }));
      return [`update ${product}`];
    },
    wait: async () => {
      sandbox.advance(700);
      return [];
    },
  };
  return (step: keyof typeof steps): Promise<readonly string[]> => steps[step]();
}

/** Follows changelogs: asks for what comes 5 seconds before the last event that was seen, or later. */
function follower(sandbox: Sandbox) {
  const seen = new Set<string>();
  const starts = new Map<Changes, string>();
  return async (): Promise<ReadonlySet<string>> => {
    for (const changes of [getCustomerChanges, getCustomerInvoicesChanges, getProductChanges]) {
      const events = await follow(sandbox, changes, { start_date: starts.get(changes) ?? NOW });
      for (const { id, operation } of events) seen.add(`${operation} ${id}`);
      const last = Date.parse(events.at(-1)?.processed_at ?? NOW);
      starts.set(changes, new Date(last - 5000).toISOString());
    }
    return seen;
  };
}

const step = fc.constantFrom("customer", "draft", "finalize", "delete", "product", "wait");

changelogs(
  "tell every change at least once to who starts a little before the last event",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const sandbox = createSandbox({ rateLimit: "off" });
        const write = writer(sandbox);
        const poll = follower(sandbox);
        const wanted: string[] = [];
        for (const own of steps) {
          wanted.push(...(await write(own)));
          await poll();
        }
        sandbox.advance(5000);
        const seen = await poll();
        assert.equal(
          wanted.filter((change) => !seen.has(change)),
          [],
        );
      }),
      { numRuns: 15 },
    );
  },
);

changelogs.run();
