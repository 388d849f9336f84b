import { getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as fc from "fast-check";
import * as assert from "uvu/assert";
import { collect, items, pages } from "../src/bare.ts";
import { prefetch, sizes } from "./help/arbitraries.ts";
import { text } from "./help/fake-transport.ts";
import { clientOf, cursorOf, listJournals, queryOf } from "./help/listed-journals.ts";
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

walking.run();
