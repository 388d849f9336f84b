import { suite } from "@centime/test-kit";
import { createClient, type HttpResponse, type Transport } from "centime";
import { createCustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { getCustomers } from "centime/customers";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { idempotentCreation } from "../../middleware/idempotent-creation.ts";
import { inProcess } from "../help/in-process.ts";

const examples = suite("creation by external reference");

async function stage() {
  const { token, transport, sent, sandbox } = inProcess();
  const plain = createClient({ token, transport });
  const customers = (await plain.send(getCustomers({ limit: 1 })))._unsafeUnwrap();
  const invoice = (external_reference?: string) =>
    createCustomerInvoice({
      customer_id: customers.items[0]?.id ?? 0,
      date: "2026-07-01",
      deadline: "2026-07-31",
      draft: true,
      external_reference,
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
  sent.length = 0;
  return { token, transport, sent, sandbox, plain, invoice };
}

const methods = (sent: readonly { readonly method: string }[]) => sent.map(({ method }) => method);

examples("looks first, creates once, and answers what exists from then on", async () => {
  const { token, transport, sent, plain, invoice } = await stage();
  const client = createClient({ token, transport, middleware: { perCall: [idempotentCreation] } });
  const first = (await client.send(invoice("order-2026-31")))._unsafeUnwrap();
  assert.equal(methods(sent), ["GET", "POST"]);
  const second = (await client.send(invoice("order-2026-31")))._unsafeUnwrap();
  assert.equal(methods(sent), ["GET", "POST", "GET"]);
  assert.is(second.id, first.id);
  const filter = [{ field: "external_reference", operator: "eq", value: "order-2026-31" }] as const;
  const { items } = (await plain.send(getCustomerInvoices({ filter })))._unsafeUnwrap();
  assert.is(items.length, 1);
});

examples("finds what a creation has made whose answer was lost", async () => {
  const { token, transport, invoice } = await stage();
  let lost = false;
  const losing: Transport = async (request, context) => {
    const answer = await transport(request, context);
    if (request.method !== "POST" || lost) return answer;
    lost = true;
    return err({ reason: "network", sent: "maybe", message: "reset" });
  };
  const client = createClient({
    token,
    transport: losing,
    middleware: { perCall: [idempotentCreation] },
  });
  const first = await client.send(invoice("order-2026-32"));
  const failure = first._unsafeUnwrapErr();
  assert.is(failure.kind === "TransportFailure" && failure.sent, "maybe");
  const again = (await client.send(invoice("order-2026-32")))._unsafeUnwrap();
  assert.is(again.external_reference, "order-2026-32");
});

examples("leaves alone what has no reference, and other operations", async () => {
  const { token, transport, sent, invoice } = await stage();
  const client = createClient({ token, transport, middleware: { perCall: [idempotentCreation] } });
  assert.ok((await client.send(invoice())).isOk());
  assert.ok((await client.send(getCustomers())).isOk());
  assert.equal(methods(sent), ["POST", "GET"]);
});

const down: HttpResponse = { status: 500, headers: {}, body: "" };

for (const [what, outcome] of [
  ["is answered 500", ok(down)],
  ["is answered nonsense", ok({ ...down, status: 200, body: "<html>" })],
  ["brings nothing back", err({ reason: "network", sent: "maybe", message: "reset" } as const)],
] as const) {
  examples(`creates nothing, and says so, when the search ${what}`, async () => {
    const { token, invoice } = await stage();
    const sent: string[] = [];
    const transport: Transport = async ({ method }) => {
      sent.push(method);
      return outcome;
    };
    const middleware = { perCall: [idempotentCreation] };
    const client = createClient({ token, transport, retry: false, middleware });
    const failure = (await client.send(invoice("order-2026-33")))._unsafeUnwrapErr();
    assert.is(failure.kind === "TransportFailure" && failure.sent, "no");
    assert.equal(sent, ["GET"]);
  });
}

examples.run();
