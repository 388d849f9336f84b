import type { Operation } from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { answeredOperations, createSandbox } from "../src/index.ts";
import { idsFor } from "./ids.ts";
import { accepted } from "./send.ts";

const sandbox = createSandbox();
const books = sandbox.books();

const reads = Object.values<Operation<unknown, unknown>>(catalogue).filter(
  ({ info }) => info.method === "GET" && answeredOperations.includes(info.name),
);

const everyResponse = suite("every response");

for (const operation of reads) {
  const { name, path, paginated } = operation.info;
  everyResponse(`of ${name} is what the contract says, and nothing else`, async () => {
    const parameter = /\{(\w+)\}/.exec(path)?.[1];
    const paths =
      parameter === undefined ? [{}] : idsFor(books, path).map((id) => ({ [parameter]: id }));
    assert.ok(paths.length > 0);
    for (const values of paths) {
      const query = paginated ? { limit: 100 } : undefined;
      await accepted(sandbox, operation.describe({ path: values, query }));
    }
  });
}

everyResponse.run();
