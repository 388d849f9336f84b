import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { give } from "./ask.ts";
import { addCustomer, addInvoice, line } from "./invoices.ts";
import { differences, type Exchange, readRecordings, shapeOf } from "./recordings.ts";

const operations = Object.values<Operation<unknown, unknown>>(catalogue);
const operationOf = ({ operation }: Exchange) =>
  operations.find(({ info }) => info.contractId === operation);

const sandbox = createSandbox();
const books = sandbox.books();
const customer_id = await addCustomer(sandbox);
const invoice = await addInvoice(sandbox, { customer_id });
const note = await addInvoice(sandbox, { customer_id, invoice_lines: [line({ quantity: -1 })] });
const [category] = books.categories.keys();
const seeded = [...books.invoices.values()].find(({ payments }) => payments.length > 0);

/** The ids that the sandbox has instead of the recorded ones. */
const idsOf: readonly [RegExp, number | undefined][] = [
  [/link_credit_note/, invoice.id],
  [/customer_invoices\/\{id\}$/, invoice.id],
  [/customer_invoices/, seeded?.id],
  [/individual_customers/, [...books.customers.keys()].at(-1)],
  [/customers/, customer_id],
  [/journals/, [...books.journals.keys()][0]],
  [/products/, [...books.products.keys()][0]],
];

const bodies: Readonly<Record<string, unknown>> = {
  linkCreditNote: { credit_note_id: note.id },
  putCustomerInvoiceCategories: [{ id: category, weight: "1.0" }],
  updateCustomerInvoice: { label: "Vente" },
};

const recordings = suite("recordings");

const known = readRecordings().filter(operationOf);
for (const [index, exchange] of known.entries()) {
  const operation = operationOf(exchange) as Operation<unknown, unknown>;
  const { contractId, name, path, paginated } = operation.info;
  recordings(`${index}: ${name} answers with the keys and types of the real API`, async () => {
    const parameter = /\{(\w+)\}/.exec(path)?.[1];
    const id = idsOf.find(([pattern]) => pattern.test(path))?.[1];
    const call = operation.describe({
      path: parameter === undefined ? {} : { [parameter]: id },
      query: paginated ? { limit: 100 } : undefined,
      body: bodies[contractId] ?? uniquely(exchange.body),
    });
    const answer = await give(sandbox, call);
    if (exchange.response === null) return assert.is(answer, undefined);
    assert.equal(differences(shapeOf(exchange.response), shapeOf(answer)), []);
  });
}

recordings("of the four resources are there, when any are", () => {
  assert.ok(known.length === 0 || known.length > 20);
});

recordings("are told apart by their keys and types", () => {
  const real = shapeOf({ id: 1, name: "x", lines: [{ unit: null, label: "a" }], link: null });
  assert.equal(differences(real, real), []);
  const ours = shapeOf({ id: "1", lines: [{ unit: "kg" }], link: { url: "x" } });
  assert.equal(differences(real, ours), [
    "id is string, not number",
    "name is missing",
    "lines.*.label is missing",
  ]);
});

/** The same body with a journal's code that nobody has. */
function uniquely(body: unknown): unknown {
  const isJournal = typeof body === "object" && body !== null && "code" in body;
  return isJournal ? { ...body, code: "REC" } : body;
}

recordings.run();
