import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import {
  type Call,
  type CallableOperation,
  createClient,
  createOnce,
  type MayHaveHappened,
  type Middleware,
  type Pennylane,
  type Transport,
  unwrap,
} from "centime";
import {
  createCustomerInvoice,
  createCustomerInvoiceFromQuote,
  getCustomerInvoice,
  getCustomerInvoices,
  importCustomerInvoice,
} from "centime/customer-invoices";
import {
  createCompanyCustomer,
  createIndividualCustomer,
  getCompanyCustomer,
  getCustomers,
  getIndividualCustomer,
} from "centime/customers";
import { createJournal } from "centime/journals";
import { createProduct, getProduct, getProducts } from "centime/products";
import { getSupplierInvoice, importSupplierInvoice } from "centime/supplier-invoices";
import { createSupplier, getSupplier, getSuppliers } from "centime/suppliers";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTransport, text } from "./help/fake-transport.ts";
import { failureOfKind, successOf } from "./help/results.ts";

const once = suite("createOnce", { limitMs: 60_000 });

const noWait = { time: { sleep: async () => undefined } };

/** What becomes of a write: its response is lost, before or after it was done, or it is the API's 503. */
type Fate = "lost before" | "lost after" | "refused" | "answered";

/** A sandbox behind a network that does to each write what its fates say, in turn. */
function behind(fates: readonly Fate[]) {
  const sandbox = createSandbox({ seed: 42 });
  const direct = sandboxTransport(sandbox);
  const coming = [...fates];
  const writes: string[] = [];
  const transport: Transport = async (request, context) => {
    if (request.method === "GET") return direct(request, context);
    writes.push(request.url);
    const fate = coming.shift() ?? "answered";
    if (fate === "lost before") return err({ reason: "network", sent: "maybe", message: "reset" });
    if (fate === "refused") return ok(text("", 503));
    const answer = await direct(request, context);
    if (fate === "answered") return answer;
    return err({ reason: "timeout", sent: "maybe", message: "timed out" });
  };
  const { token } = sandbox;
  const client = createClient({ token, transport, rateLimit: false, retry: { baseMs: 1 } });
  const plain = createClient({ token, transport: direct, rateLimit: false });
  return { client, plain, writes, token, direct };
}

const reference = "order-2026-31";
const filter = [{ field: "external_reference", operator: "eq", value: reference }] as const;
const address = {
  address: "1 rue Neuve",
  postal_code: "75002",
  city: "Paris",
  country_alpha2: "FR",
};

interface Kind {
  readonly name: string;
  call(client: Pennylane): Promise<Call<{ readonly id: number }, MayHaveHappened>>;
  count(client: Pennylane): Promise<number>;
}

const kinds: readonly Kind[] = [
  {
    name: "customer invoice",
    async call(client) {
      const [customer] = successOf(await client.customers.getCustomers({ limit: 1 })).items;
      return createCustomerInvoice({
        customer_id: customer?.id ?? 0,
        date: "2026-07-01",
        deadline: "2026-07-31",
        draft: true,
        external_reference: reference,
        invoice_lines: [
          {
            label: "Consulting",
            quantity: 1,
            raw_currency_unit_price: "100.00",
            unit: "day",
            vat_rate: "FR_200",
          },
        ],
      });
    },
    count: async (client) =>
      unwrap(await client.send(getCustomerInvoices({ filter }))).items.length,
  },
  {
    name: "company",
    call: async () =>
      createCompanyCustomer({
        name: "ACME",
        billing_address: address,
        external_reference: reference,
      }),
    count: async (client) => unwrap(await client.send(getCustomers({ filter }))).items.length,
  },
  {
    name: "individual",
    call: async () =>
      createIndividualCustomer({
        first_name: "Ada",
        last_name: "Martin",
        billing_address: address,
        external_reference: reference,
      }),
    count: async (client) => unwrap(await client.send(getCustomers({ filter }))).items.length,
  },
  {
    name: "product",
    call: async () =>
      createProduct({
        label: "Pen",
        price_before_tax: "10.00",
        vat_rate: "FR_200",
        external_reference: reference,
      }),
    count: async (client) => unwrap(await client.send(getProducts({ filter }))).items.length,
  },
  {
    name: "supplier",
    call: async () => createSupplier({ name: "Papeterie", external_reference: reference }),
    count: async (client) => unwrap(await client.send(getSuppliers({ filter }))).items.length,
  },
];

for (const { name, call, count } of kinds) {
  once(`creates a ${name}, and returns it from then on`, async () => {
    const { client, plain } = behind([]);
    const creation = await call(plain);
    const first = successOf(await createOnce(client, creation, noWait));
    const second = successOf(await createOnce(client, creation, noWait));
    assert.equal([first.created, second.created], [true, false]);
    assert.is(second.value.id, first.value.id);
    assert.is(await count(plain), 1);
  });
}

const fates: readonly Fate[][] = [
  ["lost after"],
  ["lost before"],
  ["refused"],
  ["lost before", "lost after"],
  ["refused", "lost before"],
];

for (const fate of fates) {
  once(`creates exactly once when its requests are ${fate.join(" and then ")}`, async () => {
    for (const { call, count } of kinds.slice(0, 2)) {
      const { client, plain, writes } = behind(fate);
      const creation = await call(plain);
      const { value, created } = successOf(await createOnce(client, creation, noWait));
      assert.is(created, true);
      assert.ok(value.id > 0);
      assert.is(await count(plain), 1);
      assert.ok(writes.length <= fate.length + 1);
    }
  });
}

once("takes a 409 for what it is, too: it exists", async () => {
  const { client, plain, token, direct } = behind([]);
  const creation = await (kinds[3] as Kind).call(plain);
  const first = unwrap(await createOnce(client, creation, noWait));
  const conflicting: Middleware = (next) => async (request, context) =>
    (await next(request, context)).map((response) =>
      response.status === 422 ? { ...response, status: 409 } : response,
    );
  const perCall = [conflicting];
  const strict = createClient({ token, transport: direct, middleware: { perCall } });
  const second = unwrap(await createOnce(strict, creation, noWait));
  assert.equal([second.created, second.value.id], [false, first.value.id]);
});

once("creates one when many ask at the same time", async () => {
  for (const { call, count } of kinds.slice(0, 2)) {
    const { client, plain } = behind([]);
    const creation = await call(plain);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => createOnce(client, creation, noWait)),
    );
    const results = all.map((result) => unwrap(result));
    assert.is(results.filter(({ created }) => created).length, 1);
    assert.is(new Set(results.map(({ value }) => value.id)).size, 1);
    assert.is(await count(plain), 1);
  }
});

once("gives up after three requests that are lost, with the last one's failure", async () => {
  const { client, plain, writes } = behind(Array.from({ length: 9 }, () => "lost before"));
  const creation = await (kinds[3] as Kind).call(plain);
  const result = await createOnce(client, creation, noWait);
  assert.is(result._unsafeUnwrapErr().kind, "TransportFailure");
  assert.is(writes.length, 3);
});

once("returns what is wrong with the call, and the failure of a rule, as send does", async () => {
  const { client } = behind([]);
  const call = createSupplier({ name: 5 as never, external_reference: reference });
  failureOfKind("InvalidInput", await createOnce(client, call, noWait));
  const missing = createCustomerInvoice({
    customer_id: 424242,
    date: "2026-07-01",
    deadline: "2026-07-31",
    draft: true,
    external_reference: reference,
    invoice_lines: [],
  });
  assert.ok((await createOnce(client, missing, noWait)).isErr());
});

once(
  "refuses a call without a reference, and one of another operation, before sending",
  async () => {
    const { transport, sent } = fakeTransport();
    const client = createClient({ token: "t-1", transport });
    for (const [call, path, code] of [
      [createSupplier({ name: "x" }), "external_reference", "missing"],
      [createSupplier({ name: "x", external_reference: "" }), "external_reference", "missing"],
      [createJournal({ code: "VT", label: "Ventes" }), "call", "member"],
      ["call" as never, "call", "type"],
    ] as const) {
      const { issues } = failureOfKind(
        "InvalidInput",
        await createOnce(client, call as ReturnType<typeof createSupplier>),
      );
      assert.equal([issues[0]?.path, issues[0]?.code], [path, code]);
    }
    assert.equal(sent, []);
  },
);

/** What each finds, and how it reads it: the type of a creation is that of the reading. */
const lookups: readonly [Call<object, MayHaveHappened>, list: string, read: string][] = [
  [call(createProduct, getProduct), "products", "products"],
  [call(createSupplier, getSupplier), "suppliers", "suppliers"],
  [call(createCompanyCustomer, getCompanyCustomer), "customers", "company_customers"],
  [call(createIndividualCustomer, getIndividualCustomer), "customers", "individual_customers"],
  [call(createCustomerInvoice, getCustomerInvoice), "customer_invoices", "customer_invoices"],
  [call(importCustomerInvoice, getCustomerInvoice), "customer_invoices", "customer_invoices"],
  [
    call(createCustomerInvoiceFromQuote, getCustomerInvoice),
    "customer_invoices",
    "customer_invoices",
  ],
  [call(importSupplierInvoice, getSupplierInvoice), "supplier_invoices", "supplier_invoices"],
];

/** A creation, whatever else its body needs. The compiler proves that reading returns the same. */
function call<Output extends object, Failure extends MayHaveHappened>(
  create: CallableOperation<never, Output, Failure>,
  _read: CallableOperation<[id: number], Output, unknown>,
): Call<Output, Failure> {
  const body = { external_reference: reference };
  return create.describe({ body }, { allow: ["missing", "type", "unknown-key", "member"] });
}

once("looks by the reference in the list of what it creates, and reads it by its id", async () => {
  for (const [creation, list, read] of lookups) {
    const urls: string[] = [];
    const transport: Transport = async ({ url, method }) => {
      const path = decodeURIComponent(url).replaceAll("+", " ");
      urls.push(`${method} ${path.slice("/api/external/v2/".length)}`);
      if (method === "POST") return ok(text('{"error":"taken"}', 409));
      if (!url.includes("?")) return ok(text("", 404));
      const page = {
        items: [{ id: 7, customer_type: "company" }],
        has_more: false,
        next_cursor: null,
      };
      return ok(text(JSON.stringify(page)));
    };
    const client = createClient({ token: "t-1", transport, missingKeys: "drift" });
    assert.ok((await createOnce(client, creation, noWait)).isErr());
    const condition = JSON.stringify(filter);
    assert.equal(
      urls.slice(1),
      [`GET ${list}?limit=1&filter=${condition}`, `GET ${read}/7`],
      creation.operation.info.name,
    );
  }
});

once("ends with a call that is aborted", async () => {
  const { client, plain, writes } = behind([]);
  const creation = await (kinds[4] as Kind).call(plain);
  const gone = client.with({ signal: AbortSignal.abort() });
  assert.ok((await createOnce(gone, creation)).isErr());
  assert.equal(writes, []);
});

once.run();
