import { suite } from "@centime/test-kit";
import * as fc from "fast-check";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { forEachCompany } from "../../src/follow/index.ts";
import { bareClient, fakeTransport, json, text } from "../help/fake-transport.ts";
import { failureOf, failureOfKind, gather, last, successOf } from "../help/results.ts";

const companies = suite("forEachCompany");

const company = (id: number) => ({
  id,
  name: `Company ${id}`,
  billing_company_name: "",
  siren: "",
  address: "",
  city: "",
  postal_code: "",
  activity_nomenclature: "",
  activity_code: "",
  external_id: "",
  client_code: "",
});

/** A firm with so many companies, three to a page. */
function firmOf(count: number, failingPage = 0) {
  const total_pages = Math.max(1, Math.ceil(count / 3));
  const { transport } = fakeTransport(({ url }) => {
    const current_page = Number(new URL(url, "http://host").searchParams.get("page") ?? 1);
    if (current_page === failingPage) return text("", 500);
    const first = (current_page - 1) * 3;
    const items = Array.from({ length: Math.min(3, count - first) }, (_, index) =>
      company(first + index + 1),
    );
    return json({ items, total_pages, current_page, total_items: count, per_page: 3 });
  });
  return bareClient(transport);
}

companies("works for every company, so many at once and not more", () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 10 }),
      fc.integer({ min: 1, max: 5 }),
      async (count, concurrency) => {
        let now = 0;
        let most = 0;
        const work = async ({ id }: { readonly id: number }) => {
          most = Math.max(most, ++now);
          await new Promise((resolve) => setImmediate(resolve));
          now -= 1;
          return ok(id);
        };
        const done = await gather(forEachCompany(firmOf(count), work, { concurrency }));
        const ids = done.map((one) => successOf(successOf(one).result));
        assert.equal(
          ids.sort((a, b) => a - b),
          Array.from({ length: count }, (_, index) => index + 1),
        );
        assert.ok(most <= concurrency);
      },
    ),
  ),
);

companies("goes on after a company whose work fails or throws", async () => {
  const work = async ({ id }: { readonly id: number }) => {
    if (id === 2) throw new Error("no");
    return id === 1 ? err("empty") : ok(id);
  };
  const done = await gather(forEachCompany(firmOf(4), work));
  const results = new Map(done.map((one) => [successOf(one).company.id, successOf(one).result]));
  assert.is(results.size, 4);
  assert.is(failureOf(results.get(1) ?? ok(0)), "empty");
  const failure = failureOf(results.get(2) ?? ok(0));
  assert.ok(typeof failure === "object" && failure.kind === "WorkFailed");
});

companies("ends with the failure of the list, after what is under way", async () => {
  const done = await gather(forEachCompany(firmOf(9, 2), async ({ id }) => ok(id)));
  assert.is(done.filter((one) => one.isOk()).length, 3);
  failureOfKind("ServerError", last(done));
});

companies("refuses a work that is no function, and a concurrency of 0", async () => {
  const none = await gather(forEachCompany(firmOf(1), undefined as never));
  assert.is(failureOfKind("InvalidInput", last(none)).issues[0]?.path, "work");
  const work = async () => ok(1);
  const zero = await gather(forEachCompany(firmOf(1), work, { concurrency: 0 }));
  assert.is(failureOfKind("InvalidInput", last(zero)).issues[0]?.path, "concurrency");
});

companies.run();
