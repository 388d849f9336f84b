import { getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as fc from "fast-check";
import * as assert from "uvu/assert";
import { collect } from "../src/bare.ts";
import { sizes } from "./help/arbitraries.ts";
import { text } from "./help/fake-transport.ts";
import { clientOf, listJournals } from "./help/listed-journals.ts";
import { failureOfKind, successOf } from "./help/results.ts";

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

collecting.run();
