import type { InvalidInput, Page } from "@centime/core";
import { getJournal, getJournals, type Journal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { collect, items, pages } from "../src/bare.ts";
import { clientOf, listJournals } from "./help/listed-journals.ts";
import { failureOfKind, gather, successOf } from "./help/results.ts";

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

given.run();
