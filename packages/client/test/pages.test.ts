import type { InvalidInput, Page } from "@centime/core";
import { getJournal, getJournals, type Journal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as fc from "fast-check";
import { okAsync } from "neverthrow";
import * as assert from "uvu/assert";
import { type Client, collect, items, pages } from "../src/bare.ts";
import { text } from "./help/fake-transport.ts";
import {
  clientOf,
  cursorOf,
  listJournals,
  prefetch,
  queryOf,
  sizes,
} from "./help/listed-journals.ts";
import { failureOfKind, gather, last, settle, successOf } from "./help/results.ts";

const walking = suite("a walk over pages", { limitMs: 30_000 });

walking("hands out exactly the list, in order, for any pages and any prefetch", () =>
  fc.assert(
    fc.asyncProperty(sizes, prefetch, async (sizes, prefetch) => {
      const server = listJournals(sizes);
      const client = clientOf(server);
      const every = sizes.map((_, index) => index);

      const walked = await gather(pages(client, getJournals(), { prefetch }));
      assert.equal(
        walked.map((page) => successOf(page).items.length),
        sizes,
      );
      assert.equal(
        walked.flatMap((page) => successOf(page).items),
        server.journals,
      );
      assert.equal(server.asked(), every);

      const singly = await gather(items(client, getJournals(), { prefetch }));
      assert.equal(singly.map(successOf), server.journals);

      assert.equal(successOf(await collect(client, getJournals(), { prefetch })), server.journals);
      assert.equal(server.asked(), [...every, ...every, ...every]);
    }),
  ),
);

walking(
  "sends filter, sort and limit again with every page, for the cursor remembers neither",
  () =>
    fc.assert(
      fc.asyncProperty(sizes, prefetch, async (sizes, prefetch) => {
        const server = listJournals(sizes);
        const filter = [{ field: "type", operator: "in", value: ["sales", "misc"] }] as const;
        const call = getJournals({ limit: 3, sort: "-id", filter });
        successOf(await collect(clientOf(server), call, { prefetch }));
        const asked = server.sent.map(queryOf);
        for (const [index, query] of asked.entries()) {
          assert.equal(query, {
            limit: "3",
            sort: "-id",
            filter: '[{"field":"type","operator":"in","value":["sales","misc"]}]',
            ...(index === 0 ? {} : { cursor: cursorOf(index) }),
          });
        }
      }),
    ),
);

walking("starts at the page that the call asks for", async () => {
  const server = listJournals([2, 2, 2]);
  const call = getJournals({ cursor: cursorOf(1) });
  const journals = successOf(await collect(clientOf(server), call));
  assert.equal(journals, server.journals.slice(2));
});

walking("sends nothing before the first page is asked for", async () => {
  const server = listJournals([1, 1]);
  void items(clientOf(server), getJournals(), { prefetch: 5 });
  await settle();
  assert.equal(server.asked(), []);
});

walking("asks for as many pages ahead as it was told, and not for more", () =>
  fc.assert(
    fc.asyncProperty(fc.nat({ max: 12 }), async (prefetch) => {
      const server = listJournals([1, 1, 1, 1, 1, 1, 1, 1]);
      const walk = pages(clientOf(server), getJournals(), { prefetch });
      for (const used of [1, 2, 3]) {
        await walk.next();
        await settle();
        assert.is(server.asked().length, Math.min(8, used + prefetch));
      }
      await walk.return();
    }),
  ),
);

walking("that is left early stops sending", () =>
  fc.assert(
    fc.asyncProperty(
      sizes,
      prefetch,
      fc.nat(),
      fc.boolean(),
      async (sizes, prefetch, at, patient) => {
        const server = listJournals(sizes);
        const leaveAt = at % sizes.length;
        let page = 0;
        for await (const result of pages(clientOf(server), getJournals(), { prefetch })) {
          successOf(result);
          if (patient) await settle();
          if (page === leaveAt) break;
          page += 1;
        }
        const asked = server.asked().length;
        await settle();
        assert.is(server.asked().length, asked);
        assert.ok(asked <= leaveAt + 1 + (prefetch ?? 0));
      },
    ),
  ),
);

walking("that is left while a page ahead fails troubles nobody", async () => {
  const server = listJournals([1, 1, 1], (index) => (index === 1 ? text("", 500) : undefined));
  for await (const page of pages(clientOf(server), getJournals(), { prefetch: 2 })) {
    successOf(page);
    break;
  }
  await settle();
  assert.ok(server.asked().length <= 2);
});

walking("ends when its signal aborts, and can be resumed", async () => {
  const server = listJournals([1, 1, 1]);
  const client = clientOf(server);
  const controller = new AbortController();
  const walked = [];
  for await (const item of items(client, getJournals(), { signal: controller.signal })) {
    walked.push(item);
    controller.abort();
  }
  assert.is(walked.length, 2);
  const failure = failureOfKind("TransportFailure", last(walked));
  assert.equal([failure.reason, failure.sent], ["aborted", "no"]);
  const rest = successOf(await collect(client, failure.resume));
  assert.equal(rest, server.journals.slice(1));
});

const collecting = suite("collect");

collecting("stops after max items, and asks for no page that it does not need", () =>
  fc.assert(
    fc.asyncProperty(sizes, fc.nat({ max: 40 }), async (sizes, max) => {
      const server = listJournals(sizes);
      const client = clientOf(server);
      const journals = successOf(await collect(client, getJournals(), { max }));
      assert.equal(journals, server.journals.slice(0, max));
      assert.is(server.asked().length, pagesNeeded(sizes, max));
    }),
  ),
);

/** How many pages hold the first `max` items: all of them when the list is shorter. */
function pagesNeeded(sizes: readonly number[], max: number): number {
  if (max === 0) return 0;
  let count = 0;
  const last = sizes.findIndex((size) => {
    count += size;
    return count >= max;
  });
  return last === -1 ? sizes.length : last + 1;
}

collecting("gathers all for a max without end", async () => {
  const server = listJournals([2, 2]);
  const client = clientOf(server);
  const max = Number.POSITIVE_INFINITY;
  assert.equal(successOf(await collect(client, getJournals(), { max })), server.journals);
});

for (const max of [-1, 1.5, Number.NaN, Number.NEGATIVE_INFINITY, "5", null]) {
  collecting(
    `refuses a max of ${JSON.stringify(max)} (${String(max)}), and sends nothing`,
    async () => {
      const server = listJournals([2, 2]);
      const client = clientOf(server);
      const answer = await collect(client, getJournals(), { max: max as number });
      const failure = failureOfKind("InvalidInput", answer);
      assert.equal([failure.operation, failure.issues[0]?.path], ["getJournals", "max"]);
      assert.equal(failure.collected, []);
      assert.equal(server.asked(), []);
    },
  );
}

collecting("that fails hands out what was there before, and where to go on from", async () => {
  let broken = true;
  const server = listJournals([2, 2, 2], (index) =>
    broken && index === 1 ? text("", 503) : undefined,
  );
  const client = clientOf(server);
  const failure = failureOfKind("ServerError", await collect(client, getJournals()));
  assert.equal(failure.collected, server.journals.slice(0, 2));
  broken = false;
  const rest = successOf(await collect(client, failure.resume));
  assert.equal([...failure.collected, ...rest], server.journals);
});

collecting("is a ResultAsync, to be chained", async () => {
  const server = listJournals([1, 1]);
  const client = clientOf(server);
  const codes = collect(client, getJournals()).map((journals) => journals.map(({ code }) => code));
  assert.equal(successOf(await codes), ["J1", "J2"]);
});

const given = suite("what pages, items and collect are given");

const client = clientOf(listJournals([1]));

const wrong: [title: string, args: readonly unknown[], path: string][] = [
  ["no client", [undefined, getJournals()], "client"],
  ["a client that cannot send", [{}, getJournals()], "client"],
  ["no call", [client, undefined], "call"],
  ["a list that was not called", [client, getJournals], "call"],
  ["a call of no list", [client, getJournal(7)], "call"],
  ["a prefetch below 0", [client, getJournals(), { prefetch: -1 }], "prefetch"],
  ["a prefetch of 1.5", [client, getJournals(), { prefetch: 1.5 }], "prefetch"],
  ["a prefetch without end", [client, getJournals(), { prefetch: 1 / 0 }], "prefetch"],
  ["a prefetch in words", [client, getJournals(), { prefetch: "2" }], "prefetch"],
  ["a prefetch that is null", [client, getJournals(), { prefetch: null }], "prefetch"],
  ["a signal that is none", [client, getJournals(), { signal: 5 }], "signal"],
];

for (const [title, args, path] of wrong) {
  given(`may be ${title}: one InvalidInput comes, and nothing throws`, async () => {
    const anything = args as Parameters<typeof pages<Journal, InvalidInput, Page<Journal>>>;
    const [, call] = args;
    const results = [
      ...(await gather(pages(...anything))),
      ...(await gather(items(...anything))),
      await collect(...anything),
    ];
    assert.is(results.length, 3);
    for (const result of results) {
      const failure = failureOfKind<InvalidInput & { resume: unknown }, "InvalidInput">(
        "InvalidInput",
        result,
      );
      assert.equal([failure.issues[0]?.path, failure.resume], [path, call]);
    }
  });
}

given("may leave the options out", async () => {
  const server = listJournals([1, 2]);
  const args = [clientOf(server), getJournals(), null as never] as const;
  assert.is((await gather(pages(...args))).length, 2);
  assert.is((await gather(items(...args))).length, 3);
  assert.equal(successOf(await collect(...args)), server.journals);
});

collecting("gathers a page of any length", async () => {
  const one = { items: new Array(400_000).fill(0), has_more: false, next_cursor: null };
  const client = { send: () => okAsync(one) } as unknown as Client;
  assert.is(successOf(await collect(client, getJournals())).length, 400_000);
});

for (const [what, send] of [
  [
    "throws",
    () => {
      throw new Error("not today");
    },
  ],
  [
    "rejects",
    async () => {
      throw new Error("not today");
    },
  ],
  ["returns no Result", async () => undefined],
] as const) {
  given(`may come from a client that ${what}: that is a failure with resume`, async () => {
    const client = { send } as unknown as Client;
    const failure = failureOfKind("TransportFailure", await collect(client, getJournals()));
    assert.is(failure.sent, "maybe");
    assert.equal(failure.resume, getJournals());
  });
}

walking.run();
collecting.run();
given.run();
