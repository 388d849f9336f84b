import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { answeredOperations, createSandbox } from "../src/index.ts";
import { accepted } from "./send.ts";

type Ids = readonly number[];

const sandbox = createSandbox();
const books = sandbox.books();
const customersOf = (kind: string): Ids =>
  [...books.customers.values()]
    .filter(({ customer_type }) => customer_type === kind)
    .map(({ id }) => id);

/** What the ids in each path are of. */
const idsOf: readonly [RegExp, Ids][] = [
  [/customer_invoices\/\{/, [...books.invoices.keys()]],
  [/company_customers\/\{/, customersOf("company")],
  [/individual_customers\/\{/, customersOf("individual")],
  [/customers\/\{/, [...books.customers.keys()]],
  [/journals\/\{/, [...books.journals.keys()]],
  [/products\/\{/, [...books.products.keys()]],
];

const reads = Object.values<Operation<unknown, unknown>>(catalogue).filter(
  ({ info }) => info.method === "GET" && answeredOperations.includes(info.name),
);

const everyResponse = suite("every response");

for (const operation of reads) {
  const { name, path, paginated } = operation.info;
  everyResponse(`of ${name} is what the contract says, and nothing else`, async () => {
    const parameter = /\{(\w+)\}/.exec(path)?.[1];
    const ids = idsOf.find(([pattern]) => pattern.test(path))?.[1] ?? [];
    const paths = parameter === undefined ? [{}] : ids.map((id) => ({ [parameter]: id }));
    assert.ok(paths.length > 0);
    for (const values of paths) {
      const query = paginated ? { limit: 100 } : undefined;
      await accepted(sandbox, operation.describe({ path: values, query }));
    }
  });
}

everyResponse.run();
