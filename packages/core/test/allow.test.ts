import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { CallParts, IssueCode, Operation, SchemaNode } from "../src/index.ts";
import { withoutWrappers } from "../src/index.ts";
import { catalogue } from "../src/resources/catalogue.ts";
import { getCustomerInvoices } from "../src/resources/customer-invoices/index.ts";
import { getProduct, updateProduct } from "../src/resources/products/index.ts";

const allow = suite("describe(parts, { allow })");

const operations = Object.values(catalogue) as readonly Operation<unknown, unknown>[];

const NEWER: readonly IssueCode[] = ["unknown-key", "member"];

const issuesOf = (operation: Operation<unknown, unknown>, parts: CallParts) => {
  const { request } = operation.describe(parts);
  return request.isErr() ? request.error.issues : [];
};

/** Each input of an operation that has one thing that is newer than the release, and nothing else. */
function newerInputs({ info, schemas }: Operation<unknown, unknown>): CallParts[] {
  const names = [...info.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 7]);
  const path = Object.fromEntries(names);
  return (["query", "body"] as const).flatMap((part) => {
    const { entries = {} } = (schemas[part]?.() ?? {}) as Partial<SchemaNode>;
    const picklists = Object.keys(entries).filter(
      (key) => withoutWrappers(entries[key] as SchemaNode).type === "picklist",
    );
    const inputs = [...picklists.map((key) => ({ [key]: "brand_new" })), { brand_new: 1 }];
    return Object.keys(entries).length === 0
      ? []
      : inputs.map((input) => ({ path, [part]: input }));
  });
}

allow("drops the issues of its codes and no others, for every operation", () => {
  let sent = 0;
  for (const operation of operations) {
    for (const parts of newerInputs(operation)) {
      const strict = issuesOf(operation, parts);
      const kept = strict.filter(({ code }) => !NEWER.includes(code));
      assert.ok(kept.length < strict.length, operation.info.name);
      const call = operation.describe(parts, { allow: NEWER });
      assert.equal(call.request.isErr() ? call.request.error.issues : [], kept);
      assert.equal(operation.describe(call.input), call);
      if (call.request.isErr()) continue;
      sent += 1;
      const { url, body } = call.request.value;
      assert.match(`${url} ${JSON.stringify(body)}`, /brand_new/, operation.info.name);
    }
  }
  assert.ok(sent > 50, `${sent} inputs that lack nothing else`);
});

/** A product as it may be read next year. */
const TOMORROW = {
  id: 7,
  label: "Abonnement",
  description: "",
  external_reference: "sku-7",
  price_before_tax: "10.00",
  vat_rate: "FR_199",
  price: "11.99",
  unit: "piece",
  currency: "EUR",
  created_at: "2027-01-01T10:00:00Z",
  updated_at: "2027-01-01T10:00:00Z",
  green_score: { letter: "B", points: [1, 2] },
};

allow("lets what was read be written back", () => {
  const body = JSON.stringify(TOMORROW);
  const read = getProduct.decode({ status: 200, headers: {}, body })._unsafeUnwrap();
  const { label, vat_rate } = read;
  const { green_score } = read as unknown as typeof TOMORROW;
  const parts = { path: { id: 7 }, body: { label, vat_rate, green_score } };
  const refused = updateProduct.describe(parts).request._unsafeUnwrapErr();
  assert.equal(
    refused.issues.map(({ path, code }) => [path, code]),
    [
      ["vat_rate", "member"],
      ["green_score", "unknown-key"],
    ],
  );
  const { request } = updateProduct.describe(parts, { allow: NEWER });
  assert.equal(request._unsafeUnwrap().body, { kind: "json", value: parts.body });
});

allow("keeps what is wrong otherwise", () => {
  const parts = { path: { id: "7" }, body: { vat_rate: "FR_199", label: 5 } };
  const { issues } = updateProduct.describe(parts, { allow: NEWER }).request._unsafeUnwrapErr();
  assert.equal(
    issues.map(({ path }) => path),
    ["id", "label"],
  );
});

allow("is remembered by the pages that follow", () => {
  const filter = [{ field: "mood", operator: "eq", value: "good" }];
  const first = getCustomerInvoices.describe({ query: { filter } }, { allow: NEWER });
  const page = { items: [], has_more: true, next_cursor: "c-2" };
  const second = getCustomerInvoices.next(first, page);
  assert.match(second?.request._unsafeUnwrap().url ?? "", /mood.*cursor=c-2/);
});

allow("must be a list of codes", () => {
  for (const wrong of ["member", 5, {}]) {
    const { request } = updateProduct.describe(
      { path: { id: 7 }, body: {} },
      { allow: wrong as never },
    );
    assert.is(request._unsafeUnwrapErr().issues[0]?.path, "allow");
  }
});

allow.run();
