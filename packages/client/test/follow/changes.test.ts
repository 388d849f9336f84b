import type { Change } from "@centime/core/changelogs";
import type { ListedLedgerEntryLine } from "@centime/core/ledger-entry-lines";
import { suite } from "@centime/test-kit";
import * as fc from "fast-check";
import * as assert from "uvu/assert";
import {
  type ChangesOptions,
  type ChangesState,
  changes,
  customerInvoiceCategoryChanges,
  ledgerEntryLineCategoryChanges,
  ledgerEntryLineChanges,
  type RecordChange,
  supplierInvoiceCategoryChanges,
  transactionCategoryChanges,
} from "../../src/follow/index.ts";
import { fakeTime } from "../help/fake-time.ts";
import { json, text } from "../help/fake-transport.ts";
import { type ListedLines, listedLines } from "../help/listed-lines.ts";
import { failureOfKind, gather, last, successOf } from "../help/results.ts";

const following = suite("changes", { limitMs: 60_000 });

const START = Date.parse("2026-06-01T10:00:00Z");

const at = (milliseconds: number): string => new Date(START + milliseconds).toISOString();

const event = (id: number, operation: string, milliseconds: number): Change => ({
  id,
  operation: operation as Change["operation"],
  processed_at: at(milliseconds),
  created_at: at(0),
  updated_at: at(milliseconds),
});

const options = (more: ChangesOptions = {}): ChangesOptions => ({
  time: fakeTime(START),
  ...more,
});

const follow = async (server: ListedLines, more: ChangesOptions) =>
  gather(changes(server.client, ledgerEntryLineChanges, options(more)));

/** What a batch says, without the items. */
const summary = (changed: readonly RecordChange<ListedLedgerEntryLine>[]): string[] =>
  changed.map(({ kind, id }) => `${kind} ${id}`);

following("without a state start now: one batch, empty, with the state to store", async () => {
  const server = listedLines();
  server.events.push(event(1, "insert", -1000));
  const batches = (await follow(server, {})).map(successOf);
  assert.equal(batches, [{ changes: [], state: { from: at(-600_000), seen: [] } }]);
});

following("miss nothing although the machine's clock is minutes ahead", async () => {
  const server = listedLines();
  const [first] = (await follow(server, { time: fakeTime(START + 300_000) })).map(successOf);
  server.events.push(event(1, "delete", 1000));
  const batch = successOf(last(await follow(server, { state: first?.state })));
  assert.equal(summary(batch.changes), ["deleted 1"]);
});

following("tell what was inserted, updated and deleted, and what cannot be read", async () => {
  const server = listedLines();
  server.add(1, "2026-01-01");
  server.add(2, "2026-01-01");
  server.events.push(
    event(1, "insert", 10),
    event(2, "update", 20),
    event(3, "update", 30),
    event(4, "delete", 40),
  );
  const [batch] = (await follow(server, { since: at(0) })).map(successOf);
  assert.equal(summary(batch?.changes ?? []), [
    "inserted 1",
    "updated 2",
    "unreadable 3",
    "deleted 4",
  ]);
  const inserted = batch?.changes[0];
  assert.equal(inserted?.kind === "inserted" && inserted.item, server.lines.get(1));
});

following(
  "of categories tell the records that have them, updated, whatever became of the category",
  async () => {
    const server = listedLines();
    server.add(7, "2026-01-01");
    const categorized = (operation: string, milliseconds: number, line: { id: number } | null) =>
      Object.assign(event(900 + milliseconds, operation, milliseconds), {
        ledger_entry_line: line,
        ledger_entry: line && { id: 1, type: "ledger_entry" },
      });
    server.events.push(
      categorized("insert", 10, { id: 7 }),
      categorized("delete", 20, { id: 7 }),
      categorized("delete", 30, null),
    );
    const { client } = server;
    const followed = changes(client, ledgerEntryLineCategoryChanges, options({ since: at(0) }));
    const batch = successOf(last(await gather(followed)));
    assert.equal(summary(batch.changes), ["updated 7"]);
    assert.equal(
      await gather(
        changes(client, ledgerEntryLineCategoryChanges, options({ state: batch.state })),
      ),
      [],
    );
  },
);

following("of categories leave out what has them and is of another kind", async () => {
  const owned = (id: number, type: string, milliseconds: number) =>
    Object.assign(event(id, "insert", milliseconds), { ledger_entry: { id, type } });
  for (const [followed, type] of [
    [customerInvoiceCategoryChanges, "customer_invoice"],
    [supplierInvoiceCategoryChanges, "supplier_invoice"],
    [transactionCategoryChanges, "transaction"],
  ] as const) {
    const abouts = ["customer_invoice", "supplier_invoice", "transaction", "ledger_entry"].map(
      (other, index) => followed.about?.(owned(index, other, 10)),
    );
    assert.equal(abouts.filter((about) => about !== undefined).length, 1, type);
    assert.is(followed.about?.(owned(4, type, 10)), 4);
  }
});

following("hand out each record once a batch, however many events it has", async () => {
  const server = listedLines();
  server.add(1, "2026-01-01");
  server.events.push(
    event(1, "insert", 10),
    event(1, "update", 10),
    event(1, "update", 20),
    event(2, "insert", 20),
    event(2, "delete", 30),
  );
  const [batch] = (await follow(server, { since: at(0) })).map(successOf);
  assert.equal(summary(batch?.changes ?? []), ["inserted 1", "deleted 2"]);
  assert.is(server.asked.length, 1);
});

following("hand out no event twice, though the overlap is read again", async () => {
  const server = listedLines();
  server.add(1, "2026-01-01");
  server.events.push(event(1, "update", 10));
  const first = successOf(last(await follow(server, { since: at(0) })));
  assert.equal(await follow(server, { state: first.state }), []);

  server.events.push(event(1, "update", 5));
  const late = successOf(last(await follow(server, { state: first.state })));
  assert.equal(summary(late.changes), ["updated 1"]);
});

following("read the records in batches of 100 ids", async () => {
  const server = listedLines();
  for (let id = 1; id <= 250; id += 1) {
    server.add(id, "2026-01-01");
    server.events.push(event(id, "insert", id));
  }
  const batches = (await follow(server, { since: at(0) })).map(successOf);
  assert.is(batches.flatMap((batch) => batch.changes).length, 250);
  assert.is(server.asked.length, 3);
});

following(
  "say that the changelog does not reach back so far, and where to start over",
  async () => {
    const server = listedLines(() => json({ error: "start_date is too old", status: 422 }, 422));
    const failure = failureOfKind("ChangesExpired", last(await follow(server, { since: at(0) })));
    assert.is(failure.from, at(0));
    assert.is(failure.operation, "getLedgerEntryLineChanges");
  },
);

following("that are quiet move on all the same, a day behind the clock", async () => {
  const server = listedLines();
  const month = 30 * 86_400_000;
  const state = { from: at(-month), seen: [] };
  const batch = successOf(last(await follow(server, { state })));
  assert.equal(batch, { changes: [], state: { from: at(-86_400_000), seen: [] } });
});

following("go on until their signal aborts, with everyMs", async () => {
  const server = listedLines();
  const time = fakeTime(START);
  const controller = new AbortController();
  const seen: string[] = [];
  const done = (async () => {
    const { signal } = controller;
    const options = { since: at(0), everyMs: 1000, time, signal };
    for await (const batch of changes(server.client, ledgerEntryLineChanges, options)) {
      seen.push(...summary(successOf(batch).changes));
    }
  })();
  server.events.push(event(1, "delete", 10));
  await time.pass(1500);
  server.events.push(event(2, "delete", 1500));
  await time.pass(1000);
  controller.abort();
  await done;
  assert.equal(seen, ["deleted 1", "deleted 2"]);
});

/** What happens on the server, or to who follows it. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ write: fc.nat({ max: 20 }), delete: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      catchUp: fc.constantFrom("stores" as const, "crashes" as const, "fails" as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ passMs: fc.oneof(fc.nat({ max: 4000 }), fc.nat({ max: 90_000 })) }),
  },
);

/** How late an event shows up, and how much before that it was processed. */
const lateness = fc.record({
  visible: fc.integer({ min: 1000, max: 4000 }),
  processed: fc.integer({ min: 400, max: 1200 }),
  twice: fc.boolean(),
});

following("miss nothing: late, doubled and out of order, with crashes and failures anywhere", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(happening, lateness), { maxLength: 40 }),
      async (happenings) => {
        const world = createWorld();
        for (const [happens, late] of happenings) {
          if ("passMs" in happens) world.pass(happens.passMs);
          else if ("catchUp" in happens) await world.catchUp(happens.catchUp);
          else world.write(happens.write, happens.delete, late);
        }
        world.pass(10_000);
        await world.catchUp("stores");
        assert.equal([...world.copy].sort(byId), [...world.server.lines].sort(byId));
      },
    ),
    { numRuns: 300 },
  ),
);

type Late = typeof lateness extends fc.Arbitrary<infer Value> ? Value : never;

/** A server whose changelog is late, and a copy that follows it through crashes and failures. */
function createWorld() {
  let failing = false;
  let now = 0;
  let stored: ChangesState | undefined;
  let hidden: { readonly visibleAt: number; readonly event: Change }[] = [];
  const server = listedLines(() => (failing ? text("", 503) : undefined));
  const copy = new Map<number, ListedLedgerEntryLine>();
  const gone = new Set<number>();

  const apply = (change: RecordChange<ListedLedgerEntryLine>) => {
    if ("item" in change) copy.set(change.id, change.item);
    else if (change.kind === "deleted") copy.delete(change.id);
  };

  return {
    server,
    copy,
    pass(milliseconds: number) {
      now += milliseconds;
      const visible = hidden.filter(({ visibleAt }) => visibleAt <= now);
      server.events.push(...visible.map(({ event }) => event));
      hidden = hidden.filter(({ visibleAt }) => visibleAt > now);
    },
    write(id: number, deletes: boolean, { visible, processed, twice }: Late) {
      const isKnown = server.lines.has(id);
      // Ids are not used again.
      if ((deletes && !isKnown) || gone.has(id)) return;
      if (deletes) gone.add(id);
      if (deletes) server.lines.delete(id);
      else server.add(id, at(now).slice(0, 10));
      const changed = isKnown ? "update" : "insert";
      const operation = deletes ? "delete" : changed;
      for (let copies = twice ? 2 : 1; copies > 0; copies -= 1) {
        const shown = event(id, operation, now + processed + copies);
        hidden.push({ visibleAt: now + visible, event: shown });
      }
      now += 1;
    },
    async catchUp(how: "stores" | "crashes" | "fails") {
      failing = how === "fails";
      const start = stored === undefined ? { since: at(0) } : { state: stored };
      const options = { ...start, time: fakeTime(START + now) };
      for await (const batch of changes(server.client, ledgerEntryLineChanges, options)) {
        if (batch.isErr()) break;
        batch.value.changes.forEach(apply);
        if (how === "crashes") break;
        stored = batch.value.state;
      }
      failing = false;
    },
  };
}

const byId = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]): number =>
  one - other;

const wrong: [title: string, options: unknown, path: string][] = [
  ["a state of another kind", { state: { from: "yesterday", seen: [] } }, "state"],
  ["a since that is no moment", { since: "soon" }, "since"],
  ["an overlap below 0", { overlapMs: -1 }, "overlapMs"],
  ["an unknown option", { every: 5 }, "every"],
];

for (const [title, bad, path] of wrong) {
  following(`refuse ${title}, and send nothing`, async () => {
    const server = listedLines();
    const results = await follow(server, bad as ChangesOptions);
    const failure = failureOfKind("InvalidInput", last(results));
    assert.is(failure.issues[0]?.path, path);
    assert.equal(server.asked, []);
  });
}

following.run();
