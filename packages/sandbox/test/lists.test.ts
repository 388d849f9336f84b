import type { Page, PageCall } from "@centime/core";
import { getCustomerInvoices } from "@centime/core/customer-invoices";
import { getCustomers } from "@centime/core/customers";
import { getJournals } from "@centime/core/journals";
import { getProducts } from "@centime/core/products";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, send } from "./send.ts";

const sandbox = createSandbox();

/** All items, page by page. */
async function walk<Item, Failure, P extends Page<Item>>(
  call: PageCall<Item, Failure, P>,
): Promise<Item[]> {
  const page = await accepted(sandbox, call);
  const next = call.operation.next(call, page);
  return next === undefined ? page.items : [...page.items, ...(await walk(next))];
}

const lists = suite("lists");

lists("the pages of any size make up the whole list", async () => {
  const whole = (await accepted(sandbox, getCustomerInvoices({ limit: 100 }))).items;
  assert.ok(whole.length >= 60);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (limit) => {
      assert.equal(await walk(getCustomerInvoices({ limit })), whole);
    }),
    { numRuns: 25, examples: [[1], [whole.length], [whole.length - 1]] },
  );
});

lists("the pages keep to a filter and an order that are sent with each", async () => {
  for (const sort of ["id", "-id", "date", "-date"] as const) {
    const filter = [{ field: "draft", operator: "eq", value: false }] as const;
    const whole = (await accepted(sandbox, getCustomerInvoices({ limit: 100, sort, filter })))
      .items;
    assert.equal(await walk(getCustomerInvoices({ limit: 7, sort, filter })), whole);
  }
});

lists("a cursor remembers neither filter nor order", async () => {
  const filter = [{ field: "draft", operator: "eq", value: false }] as const;
  const first = await accepted(sandbox, getCustomerInvoices({ limit: 1, sort: "date", filter }));
  const cursor = first.next_cursor ?? undefined;
  const next = await accepted(sandbox, getCustomerInvoices({ limit: 100, cursor }));
  const last = first.items[0]!.id;
  assert.ok(next.items.every(({ id }) => id < last));
  const rest = await accepted(sandbox, getCustomerInvoices({ limit: 100, sort: "id", cursor }));
  assert.ok(rest.items.some(({ draft }) => draft));
});

lists("have 20 items a page and the newest first by default", async () => {
  const { items, has_more } = await accepted(sandbox, getCustomerInvoices());
  assert.is(items.length, 20);
  assert.ok(has_more);
  const ids = items.map(({ id }) => id);
  assert.equal(
    ids,
    [...ids].sort((one, other) => other - one),
  );
});

lists("are in order of the field of the query, and of ids within", async () => {
  const { items } = await accepted(sandbox, getCustomerInvoices({ limit: 100, sort: "-date" }));
  const keys = items.map(({ date, id }) => `${date} ${id}`);
  assert.equal(keys, [...keys].sort().reverse());
});

lists("that are empty have no more", async () => {
  const filter = [{ field: "type", operator: "eq", value: "none" }] as const;
  const page = await accepted(sandbox, getJournals({ filter }));
  assert.equal([page.items, page.has_more, page.next_cursor], [[], false, null]);
});

lists("of invoices include lines on request, by invoice", async () => {
  const page = await accepted(sandbox, getCustomerInvoices({ limit: 5, include: "invoice_lines" }));
  const included = page.included?.invoice_lines ?? {};
  assert.equal(Object.keys(included).map(Number).sort(), page.items.map(({ id }) => id).sort());
  assert.ok(Object.values(included).every(({ items }) => items.length > 0));
});

const invoices = (await accepted(sandbox, getCustomerInvoices({ limit: 100 }))).items;
const ids = invoices.map(({ id }) => id).sort((one, other) => one - other);
const middle = ids[30]!;
const some = invoices[25]!;

type InvoiceFilter = NonNullable<NonNullable<Parameters<typeof getCustomerInvoices>[0]>["filter"]>;
type Invoice = (typeof invoices)[number];

const invoiceFilters: readonly [InvoiceFilter[number], (invoice: Invoice) => boolean][] = [
  [{ field: "id", operator: "lt", value: middle }, ({ id }) => id < middle],
  [{ field: "id", operator: "lteq", value: middle }, ({ id }) => id <= middle],
  [{ field: "id", operator: "gt", value: middle }, ({ id }) => id > middle],
  [{ field: "id", operator: "gteq", value: middle }, ({ id }) => id >= middle],
  [{ field: "id", operator: "eq", value: middle }, ({ id }) => id === middle],
  [{ field: "id", operator: "not_eq", value: middle }, ({ id }) => id !== middle],
  [{ field: "id", operator: "in", value: ids.slice(0, 3) }, ({ id }) => id <= ids[2]!],
  [{ field: "id", operator: "not_in", value: ids.slice(0, 3) }, ({ id }) => id > ids[2]!],
  [
    { field: "date", operator: "gteq", value: "2026-05-01" },
    ({ date }) => (date ?? "") >= "2026-05-01",
  ],
  [
    { field: "customer_id", operator: "eq", value: some.customer!.id },
    ({ customer }) => customer?.id === some.customer?.id,
  ],
  [
    { field: "invoice_number", operator: "in", value: ["F-2026-0001", "F-2026-0002"] },
    ({ invoice_number }) => ["F-2026-0001", "F-2026-0002"].includes(invoice_number),
  ],
  [{ field: "draft", operator: "eq", value: true }, ({ draft }) => draft],
  [{ field: "credit_note", operator: "eq", value: true }, ({ amount }) => Number(amount) < 0],
  [
    { field: "external_reference", operator: "eq", value: some.external_reference },
    ({ external_reference }) => external_reference === some.external_reference,
  ],
  [{ field: "billing_subscription_id", operator: "eq", value: 1 }, () => false],
  [{ field: "quote_id", operator: "not_eq", value: 1 }, () => false],
];

for (const [condition, holds] of invoiceFilters) {
  const title = `${condition.field} ${condition.operator}`;
  lists(`of invoices are filtered by ${title}`, async () => {
    const { items } = await accepted(
      sandbox,
      getCustomerInvoices({ limit: 100, filter: [condition] }),
    );
    assert.equal(items, invoices.filter(holds));
  });
}

lists("of invoices are filtered by category", async () => {
  const { items } = await accepted(sandbox, getCustomerInvoices({ limit: 100 }));
  const path = new URL(items.find(({ status }) => status === "partially_paid")!.categories.url)
    .pathname;
  const { items: categories } = (await (await send(sandbox, "GET", path)).json()) as {
    items: { id: number }[];
  };
  const filter = [
    { field: "category_id", operator: "in", value: categories.map(({ id }) => id) },
  ] as const;
  const found = await accepted(sandbox, getCustomerInvoices({ limit: 100, filter }));
  assert.ok(found.items.length > 0 && found.items.length < items.length);
});

lists("of customers are filtered by kind, name and e-mail", async () => {
  const { items: all } = await accepted(sandbox, getCustomers({ limit: 100 }));
  const first = all[0]!;
  const companies = await accepted(
    sandbox,
    getCustomers({ filter: [{ field: "customer_type", operator: "eq", value: "company" }] }),
  );
  assert.equal(
    companies.items,
    all.filter(({ customer_type }) => customer_type === "company"),
  );
  const named = await accepted(
    sandbox,
    getCustomers({
      filter: [{ field: "name", operator: "start_with", value: first.name.slice(0, 4) }],
    }),
  );
  assert.equal(
    named.items,
    all.filter(({ name }) => name.startsWith(first.name.slice(0, 4))),
  );
  const mailed = await accepted(
    sandbox,
    getCustomers({ filter: [{ field: "emails", operator: "in", value: first.emails }] }),
  );
  assert.equal(mailed.items, [first]);
});

lists("of products are filtered by label, and all conditions must hold", async () => {
  const filter = [
    { field: "label", operator: "in", value: ["Table en chêne", "Hébergement"] },
    { field: "label", operator: "eq", value: "Hébergement" },
  ] as const;
  const { items } = await accepted(sandbox, getProducts({ filter }));
  assert.equal(
    items.map(({ label }) => label),
    ["Hébergement"],
  );
});

lists.run();
