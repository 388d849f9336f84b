import { suite } from "@centime/test-kit";
import { createClient, createFirmClient, type Transport } from "centime";
import { catalogue } from "centime/catalogue";
import type { Journal } from "centime/journals";
import { ok, type Result } from "neverthrow";
import * as assert from "uvu/assert";
import { JOURNAL, json, text } from "./help/fake-transport.ts";
import { failureOfKind, gather, last, successOf } from "./help/results.ts";

const lists = suite("a list as a method");

/** Three pages of two journals each. */
const threePages: Transport = async ({ url }) => {
  const cursor = Number(new URL(url, "http://a").searchParams.get("cursor") ?? 0);
  const items = [1, 2].map((index) => ({ ...JOURNAL, id: 10 * cursor + index }));
  const next_cursor = cursor === 2 ? null : String(cursor + 1);
  return ok(json({ items, has_more: cursor < 2, next_cursor }));
};

const IDS = [1, 2, 11, 12, 21, 22];

const client = createClient({ token: "t-1", transport: threePages, rateLimit: false });

lists("sends for one page when it is called", async () => {
  const page = successOf(await client.journals.getJournals({ limit: 2 }));
  assert.equal(
    page.items.map(({ id }) => id),
    [1, 2],
  );
});

lists("walks over its pages and over its items, and collects them", async () => {
  const { getJournals } = client.journals;
  const pages = await gather(getJournals.pages({ limit: 2 }));
  assert.equal(
    pages.map((page) => successOf(page).items.length),
    [2, 2, 2],
  );
  const items: Result<Journal, unknown>[] = await gather(getJournals.items());
  assert.equal(
    items.map((item) => successOf(item).id),
    IDS,
  );
  const collected: Journal[] = successOf(await getJournals.collect({ limit: 2 }));
  assert.equal(
    collected.map(({ id }) => id),
    IDS,
  );
});

lists("takes the path's parameters as its operation does", async () => {
  const urls: string[] = [];
  const transport: Transport = async ({ url }) => {
    urls.push(url);
    return ok(json({ items: [], has_more: false, next_cursor: null }));
  };
  const firm = createFirmClient({ token: "t-1", transport });
  successOf(await firm.journals.getFirmJournals.collect(7, { limit: 5 }));
  const company = createClient({ token: "t-1", transport });
  successOf(await company.customerInvoices.getCustomerInvoicePayments.collect(42));
  assert.equal(urls, [
    "/api/external/firm/v1/companies/7/journals?limit=5",
    "/api/external/v2/customer_invoices/42/payments",
  ]);
});

lists("takes the options of its walk after them", async () => {
  const { getJournals } = client.journals;
  const collected = successOf(await getJournals.collect({ limit: 2 }, { max: 3 }));
  assert.equal(
    collected.map(({ id }) => id),
    [1, 2, 11],
  );
  const pages = await gather(getJournals.pages(undefined, { prefetch: 2 }));
  assert.is(pages.length, 3);
  const wrong = await gather(getJournals.items({}, { prefetch: -1 }));
  assert.match(failureOfKind("InvalidInput", last(wrong)).message, "prefetch");
});

lists("takes them wherever its path has parameters", async () => {
  const sends: Transport = async () => {
    throw new Error("nothing may be sent for 0 items");
  };
  const clients = [createClient, createFirmClient].map((create) =>
    create({ token: "t-1", transport: sends }),
  );
  const walking = clients.flatMap((each) =>
    Object.values(each).flatMap((group) => Object.entries(group ?? {})),
  ) as readonly (readonly [string, { readonly collect?: (...args: unknown[]) => unknown }])[];
  let count = 0;
  for (const [name, method] of walking) {
    if (method?.collect === undefined) continue;
    const { path } = catalogue[name as keyof typeof catalogue].info;
    const ids = path.match(/\{/g)?.map(() => 7) ?? [];
    assert.equal(successOf((await method.collect(...ids, {}, { max: 0 })) as never), [], name);
    count += 1;
  }
  assert.ok(count > 60, `${count} lists`);
});

lists("ends with the failure, and the call to go on from", async () => {
  const transport: Transport = async (request, context) =>
    request.url.includes("cursor=2") ? ok(text("", 403)) : threePages(request, context);
  const failing = createClient({ token: "t-1", transport, rateLimit: false });
  const items = await gather(failing.journals.getJournals.items({ limit: 2 }));
  assert.is(items.length, 5);
  const failure = failureOfKind("Forbidden", last(items));
  assert.equal(failure.resume.input.query, { limit: 2, cursor: "2" });
});

lists("is the only kind of method that walks", () => {
  const { getJournal, getJournals } = client.journals;
  assert.equal(Object.keys(getJournals), ["pages", "items", "collect"]);
  // @ts-expect-error: one journal has no pages.
  assert.is(getJournal.pages, undefined);
});

lists.run();
