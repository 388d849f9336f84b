import { getLedgerEntryLines } from "@centime/core/ledger-entry-lines";
import { suite } from "@centime/test-kit";
import * as fc from "fast-check";
import * as assert from "uvu/assert";
import { partition, type Windows, windowsByDate, windowsByNumber } from "../../src/follow/index.ts";
import { text } from "../help/fake-transport.ts";
import { type ListedLines, listedLines } from "../help/listed-lines.ts";
import { failureOf, failureOfKind, gather, last, successOf } from "../help/results.ts";

const partitioning = suite("a partition", { limitMs: 60_000 });

/** Lines by how many days after the first of January 2026 they are dated. */
const days = fc.array(fc.nat({ max: 119 }), { maxLength: 60 });
const order = fc.constantFrom("arrival" as const, "field" as const);
const concurrency = fc.integer({ min: 1, max: 6 });
const count = fc.integer({ min: 1, max: 9 });
const limit = 3;

const dayOf = (day: number): string =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

const PERIOD = { from: dayOf(0), to: dayOf(120) };

function serverOf(days: readonly number[], instead?: Parameters<typeof listedLines>[0]) {
  const server = listedLines(instead);
  for (const [id, day] of days.entries()) server.add(id + 1, dayOf(day));
  return server;
}

const idsOf = (server: ListedLines): number[] => [...server.lines.keys()];

const ascending = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

partitioning("hands out every item of its windows once, for any windows", () =>
  fc.assert(
    fc.asyncProperty(days, count, concurrency, order, async (days, count, concurrency, order) => {
      const server = serverOf(days);
      const windows = windowsByDate(getLedgerEntryLines, "date", { ...PERIOD, count });
      const call = getLedgerEntryLines({ limit });
      const walked = await gather(partition(server.client, call, windows, { concurrency, order }));
      const items = walked.flatMap((page) => successOf(page).items);
      assert.equal(ascending(items.map(({ id }) => id)), idsOf(server));
      if (order === "field") {
        const dates = items.map(({ date }) => date);
        assert.equal(dates, [...dates].sort());
      }
    }),
  ),
);

partitioning("leaves out what is in none of its windows", async () => {
  const server = serverOf([0, 10, 20, 30, 40]);
  const windows = windowsByDate(getLedgerEntryLines, "date", { from: dayOf(10), to: dayOf(40) });
  const walked = await gather(partition(server.client, getLedgerEntryLines({ limit }), windows));
  const dates = walked.flatMap((page) => successOf(page).items.map(({ date }) => date));
  assert.equal(dates.sort(), [dayOf(10), dayOf(20), dayOf(30)]);
});

partitioning("sends the list's own filter with that of the window, and the cursor with both", () =>
  fc.assert(
    fc.asyncProperty(days, count, async (days, count) => {
      const server = serverOf(days);
      const own = { field: "id", operator: "gteq", value: 1 } as const;
      const windows = windowsByDate(getLedgerEntryLines, "date", { ...PERIOD, count });
      const call = getLedgerEntryLines({ limit, filter: [own] });
      await gather(partition(server.client, call, windows));
      for (const { filter = "", sort, limit: sent } of server.asked) {
        const fields = JSON.parse(filter).map(
          (condition: { field: string; operator: string }) =>
            `${condition.field} ${condition.operator}`,
        );
        assert.equal(fields, ["id gteq", "date gteq", "date lt"]);
        assert.equal([sort, sent], ["date", "3"]);
      }
    }),
  ),
);

partitioning("that fails anywhere is resumed: no page that was handed out is asked for twice", () =>
  fc.assert(
    fc.asyncProperty(
      days,
      count,
      concurrency,
      order,
      fc.nat({ max: 30 }),
      async (days, count, concurrency, order, at) => {
        let broken = true;
        const server = serverOf(days, (index) =>
          broken && index === at ? text("", 500) : undefined,
        );
        const windows = windowsByDate(getLedgerEntryLines, "date", { ...PERIOD, count });
        const call = getLedgerEntryLines({ limit });
        const options = { concurrency, order };
        const before = await gather(partition(server.client, call, windows, options));
        broken = false;
        if (before.every((page) => page.isOk())) return;
        const failure = failureOf(last(before));
        const rest: Windows = JSON.parse(JSON.stringify(failure.resume));
        const after = await gather(partition(server.client, call, rest, options));
        const items = [...before.slice(0, -1), ...after].flatMap((page) => successOf(page).items);
        assert.equal(ascending(items.map(({ id }) => id)), idsOf(server));
      },
    ),
  ),
);

partitioning("that is left at any page goes on from what it says is left, after a restart", () =>
  fc.assert(
    fc.asyncProperty(
      days,
      count,
      concurrency,
      order,
      fc.nat({ max: 12 }),
      async (days, count, concurrency, order, at) => {
        const server = serverOf(days);
        const call = getLedgerEntryLines({ limit });
        const options = { concurrency, order };
        let windows = windowsByDate(getLedgerEntryLines, "date", { ...PERIOD, count });
        const ids: number[] = [];
        let pages = 0;
        for await (const page of partition(server.client, call, windows, options)) {
          const { items, rest } = successOf(page);
          ids.push(...items.map(({ id }) => id));
          windows = JSON.parse(JSON.stringify(rest));
          if (pages++ === at) break;
        }
        for await (const page of partition(server.client, call, windows, options)) {
          if (pages <= at) break;
          ids.push(...successOf(page).items.map(({ id }) => id));
        }
        assert.equal(ascending(ids), idsOf(server));
      },
    ),
  ),
);

partitioning("splits a window that turns out heavy, so that nobody is idle", async () => {
  const server = serverOf(Array.from({ length: 120 }, (_, day) => day));
  const one = windowsByDate(getLedgerEntryLines, "date", { ...PERIOD, count: 1 });
  const call = getLedgerEntryLines({ limit });
  const walked = await gather(partition(server.client, call, one));
  const items = walked.flatMap((page) => successOf(page).items);
  assert.is(items.length, 120);
  const starts = server.asked.filter(({ cursor }) => cursor === undefined).length;
  assert.ok(starts >= 4, `${starts} windows`);
  assert.ok(server.asked.length <= 40 + 2 * starts, `${server.asked.length} requests`);
});

partitioning("asks for no more at once than it may", () =>
  fc.assert(
    fc.asyncProperty(concurrency, order, async (concurrency, order) => {
      const server = serverOf(Array.from({ length: 60 }, (_, day) => day));
      let now = 0;
      let most = 0;
      const client: typeof server.client = {
        send: (...args) => {
          now += 1;
          most = Math.max(most, now);
          const sent = server.client.send(...args);
          void sent.then(() => {
            now -= 1;
          });
          return sent;
        },
      };
      const windows = windowsByDate(getLedgerEntryLines, "date", { ...PERIOD, count: 9 });
      const call = getLedgerEntryLines({ limit });
      await gather(partition(client, call, windows, { concurrency, order }));
      assert.is(most, Math.min(9, concurrency));
    }),
  ),
);

partitioning("reads ahead of a slow reader only so far", async () => {
  const server = serverOf(Array.from({ length: 120 }, (_, day) => day));
  const windows = windowsByDate(getLedgerEntryLines, "date", { ...PERIOD, count: 4 });
  const walk = partition(server.client, getLedgerEntryLines({ limit: 1 }), windows);
  await walk.next();
  for (let turn = 0; turn < 300; turn++) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(server.asked.length < 25, `${server.asked.length} requests`);
  await walk.return();
});

partitioning("of one window without bounds sends no filter, for lists that have none", async () => {
  const server = serverOf([3, 2, 1]);
  await gather(partition(server.client, getLedgerEntryLines(), whole()));
  assert.equal(server.asked, [{ sort: "date" }]);
});

partitioning("cuts by numbers as well", async () => {
  const server = serverOf([5, 4, 3, 2, 1, 0]);
  const windows = windowsByNumber(getLedgerEntryLines, "id", { from: 2, to: 6, count: 3 });
  const walked = await gather(
    partition(server.client, getLedgerEntryLines({ limit }), windows, { order: "field" }),
  );
  assert.equal(
    walked.flatMap((page) => successOf(page).items.map(({ id }) => id)),
    [2, 3, 4, 5],
  );
});

const wrong: [title: string, windows: unknown, options: unknown, path: string][] = [
  ["no windows", undefined, {}, "windows.field"],
  ["windows that overlap", overlapping(), {}, "windows.windows.1.from"],
  ["a concurrency of 0", whole(), { concurrency: 0 }, "concurrency"],
  ["an order of its own", whole(), { order: "random" }, "order"],
  ["an unknown option", whole(), { parallel: 4 }, "parallel"],
];

function overlapping(): Windows {
  const windows = [
    { from: dayOf(0), to: dayOf(9) },
    { from: dayOf(8), to: dayOf(20) },
  ];
  return { field: "date", windows };
}

function whole(): Windows {
  return { field: "date", windows: [{}] };
}

for (const [title, windows, options, path] of wrong) {
  partitioning(`refuses ${title}, and sends nothing`, async () => {
    const server = serverOf([1]);
    const call = getLedgerEntryLines();
    const results = await gather(
      partition(server.client, call, windows as Windows, options as object),
    );
    assert.is(results.length, 1);
    const failure = failureOfKind("InvalidInput", last(results));
    assert.is(failure.issues[0]?.path, path);
    assert.equal(server.asked, []);
  });
}

partitioning("by a field that the list has no filter for is an InvalidInput", async () => {
  const server = serverOf([1]);
  const windows = { field: "label", windows: [{ from: "a" }] };
  const results = await gather(partition(server.client, getLedgerEntryLines(), windows));
  failureOfKind("InvalidInput", last(results));
});

partitioning.run();
