import { inspect } from "node:util";
import type { Page, PageCall } from "@centime/core";
import { getJournals, type Journal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as fc from "fast-check";
import * as assert from "uvu/assert";
import { collect, items, pages } from "../src/bare.ts";
import { json, text } from "./help/fake-transport.ts";
import { clientOf, cursorOf, listJournals, prefetch, sizes } from "./help/listed-journals.ts";
import { failureOf, failureOfKind, gather, last, settle, successOf } from "./help/results.ts";

const failing = suite("a walk over pages that fails", { limitMs: 30_000 });

const badAnswers = {
  "a 500": text("", 500),
  "a 429": text("slow down", 429),
  "a page of HTML": text("<html>", 200),
  "JSON of another shape": json({ items: {} }),
};

for (const [title, bad] of Object.entries(badAnswers)) {
  failing(`that ${title} ends can be resumed: what came before and what follows is the list`, () =>
    fc.assert(
      fc.asyncProperty(sizes, prefetch, fc.nat(), async (sizes, prefetch, at) => {
        const odd = at % sizes.length;
        let broken = true;
        const server = listJournals(sizes, (index) => (broken && index === odd ? bad : undefined));
        const client = clientOf(server);

        const before = await gather(pages(client, getJournals(), { prefetch }));
        const failure = failureOf(last(before));
        assert.is(before.length, odd + 1);
        await settle();
        assert.is(server.asked().at(-1), odd);

        broken = false;
        const after = await gather(pages(client, failure.resume, { prefetch }));
        const journals = [...before.slice(0, -1), ...after].flatMap(
          (page) => successOf(page).items,
        );
        assert.equal(journals, server.journals);
      }),
    ),
  );
}

failing(
  "may fail at every page, and be resumed each time: nothing is lost, nothing comes twice",
  () =>
    fc.assert(
      fc.asyncProperty(sizes, prefetch, async (sizes, prefetch) => {
        const failed = new Set<number>();
        const server = listJournals(sizes, (index) => {
          if (failed.has(index)) return undefined;
          failed.add(index);
          return text("", 503);
        });
        const client = clientOf(server);
        const journals: Journal[] = [];
        let next: PageCall<Journal, unknown> | undefined = getJournals();
        while (next !== undefined) {
          const call: PageCall<Journal, unknown> = next;
          next = undefined;
          for await (const item of items(client, call, { prefetch })) {
            if (item.isOk()) journals.push(item.value);
            else next = item.error.resume;
          }
        }
        assert.equal(journals, server.journals);
        assert.is(failed.size, sizes.length);
      }),
    ),
);

failing("that fails tells the failure as it is, and after it nothing", async () => {
  const server = listJournals([1, 1, 1], (index) => (index === 1 ? text("", 503) : undefined));
  const walked = await gather(items(clientOf(server), getJournals()));
  assert.is(walked.length, 2);
  const failure = failureOfKind("ServerError", last(walked));
  assert.equal([failure.operation, failure.status], ["getJournals", 503]);
  assert.equal(failure.resume.input, { path: {}, query: { cursor: cursorOf(1) } });
});

failing(
  "that is logged shows neither what was read before it nor what its filter asks for",
  async () => {
    const server = listJournals([2, 2], (index) => (index === 1 ? text("", 503) : undefined));
    const call = getJournals({ filter: [{ field: "type", operator: "eq", value: "loans" }] });
    const failure = failureOf(await collect(clientOf(server), call));
    assert.is(failure.collected.length, 2);
    for (const logged of [JSON.stringify(failure), inspect(failure)]) {
      assert.match(logged, "getJournals");
      assert.not.match(logged, "loans");
      assert.not.match(logged, failure.collected[0]?.label ?? "");
    }
  },
);

failing("with an input that breaks the contract sends nothing", async () => {
  const server = listJournals([1]);
  const call = getJournals({ limit: 0 });
  const walked = await gather(pages(clientOf(server), call));
  const failure = failureOfKind("InvalidInput", last(walked));
  assert.is(failure.issues[0]?.path, "limit");
  assert.is(failure.resume, call);
  assert.equal([walked.length, server.sent], [1, []]);
});

/** A page whose cursor is changed on its way. */
const withCursor = (page: Page<Journal>, cursor: string | null) =>
  json({ ...page, has_more: true, next_cursor: cursor });

failing("ends with InvalidPage where more is to come without a cursor", () =>
  fc.assert(
    fc.asyncProperty(sizes, prefetch, fc.nat(), async (sizes, prefetch, at) => {
      for (const none of [null, ""]) {
        const odd = at % sizes.length;
        let broken = true;
        const server = listJournals(sizes, (index, page) =>
          broken && index === odd ? withCursor(page, none) : undefined,
        );
        const client = clientOf(server);
        const before = await gather(pages(client, getJournals(), { prefetch }));
        const failure = failureOfKind("InvalidPage", last(before));
        assert.equal([failure.reason, before.length], ["missing-cursor", odd + 1]);

        const itself = successOf(await client.send(failure.resume));
        assert.is(itself.items.length, sizes[odd]);

        broken = false;
        const after = await gather(pages(client, failure.resume, { prefetch }));
        const journals = [...before.slice(0, -1), ...after].flatMap(
          (page) => successOf(page).items,
        );
        assert.equal(journals, server.journals);
      }
    }),
  ),
);

failing("ends with InvalidPage where a cursor comes again, however far back it leads", () =>
  fc.assert(
    fc.asyncProperty(sizes, prefetch, fc.nat(), fc.nat(), async (sizes, prefetch, at, back) => {
      fc.pre(sizes.length > 1);
      const odd = 1 + (at % (sizes.length - 1));
      const earlier = 1 + (back % odd);
      const server = listJournals(sizes, (index, page) =>
        index === odd ? withCursor(page, cursorOf(earlier)) : undefined,
      );
      const walked = await gather(pages(clientOf(server), getJournals(), { prefetch }));
      const failure = failureOfKind("InvalidPage", last(walked));
      assert.is(failure.reason, "repeated-cursor");
      assert.equal(
        server.asked(),
        Array.from({ length: odd + 1 }, (_, index) => index),
      );
    }),
  ),
);

failing("that is resumed notices a page that leads to itself", async () => {
  const server = listJournals([1, 1], (index, page) =>
    index === 1 ? withCursor(page, cursorOf(1)) : undefined,
  );
  const call = getJournals({ cursor: cursorOf(1) });
  const walked = await gather(pages(clientOf(server), call));
  assert.is(walked.length, 1);
  failureOfKind("InvalidPage", last(walked));
});

failing.run();
