import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { generate } from "../src/generate.ts";
import {
  type Correction,
  correct,
  nullable,
  orDecimalString,
  paginated,
  stated,
  withoutFields,
} from "../src/model/correct.ts";
import type { Operation, Resource } from "../src/model/resource.ts";
import type { ObjectShape, Shape } from "../src/model/shape.ts";
import { CORRECTIONS } from "../src/tables/corrections.ts";
import { libraryContract } from "./fixtures/library-contract.ts";
import { LIBRARY_TABLES, readLibrary } from "./fixtures/library-tables.ts";
import { messageOf } from "./shared.ts";

const corrections = suite("corrections");

const WORDS = { what: "It is another.", because: "It was measured.", source: "A test." };
const correction = (change: Correction["change"], ...places: string[]): Correction => ({
  places,
  change,
  ...WORDS,
});

const text: Shape = { kind: "string" };
const number: Shape = { kind: "number", integer: false };
const object = (properties: Record<string, Shape>): ObjectShape => ({
  kind: "object",
  properties: Object.entries(properties).map(([name, shape]) => ({ name, shape, required: false })),
});

const resource = (operation: Partial<Operation>): Resource[] => [
  {
    file: "things",
    operations: [
      {
        name: "getThings",
        contractId: "getThings",
        method: "GET",
        path: "/things",
        scopes: [],
        pathParameters: [],
        statuses: [],
        idempotent: true,
        ...operation,
      },
    ],
  },
];

/** The operation after a correction, which must have changed it. */
function corrected(operation: Partial<Operation>, ...rows: Correction[]): Operation {
  const { resources, unnecessary } = correct(resource(operation), rows);
  assert.equal(unnecessary, []);
  return resources[0]?.operations[0] as Operation;
}

corrections("change what stands at their place, and nothing else", () => {
  const lines: Shape = { kind: "array", items: object({ quantity: number, label: text }) };
  const branches = [object({ lines, quantity: number }), object({ quantity: text })];
  const body = { shape: { kind: "union", branches }, required: true, multipart: false } as const;
  const response = object({ quantity: number });

  const { body: deep } = corrected(
    { body, response },
    correction(orDecimalString, "getThings.body/1.lines.*.quantity"),
  );
  const decimal = { kind: "string", pattern: String.raw`^-?\d+(\.\d+)?$` };
  const either = { kind: "union", branches: [number, decimal] } as Shape;
  const items = object({ quantity: either, label: text });
  assert.equal(deep?.shape, {
    kind: "union",
    branches: [object({ lines: { kind: "array", items }, quantity: number }), branches[1]],
  });

  const anywhere = corrected({ body, response }, correction(nullable, "getThings.body**.quantity"));
  assert.equal(JSON.stringify(anywhere.body).match(/nullable/g)?.length, 3);
  assert.equal(anywhere.response, response);
});

corrections("take fields from a filter and from an order", () => {
  const fields = ["id", "updated_at"].map((name) => ({ name, operators: ["eq"] }));
  const query = object({
    filter: { kind: "filter", fields },
    sort: { kind: "sort", fields: ["id", "updated_at"] },
  });
  const change = withoutFields("updated_at");
  const { query: fewer } = corrected(
    { query },
    correction(change, "getThings.query.filter", "getThings.query.sort"),
  );
  assert.equal(
    fewer,
    object({
      filter: { kind: "filter", fields: fields.slice(0, 1) },
      sort: { kind: "sort", fields: ["id"] },
    }),
  );
});

corrections("make a property stated, and give a list its query", () => {
  const body = { shape: object({ draft: text }), required: true, multipart: false };
  const change = stated(false, "without it, the thing is final");
  const { body: strict } = corrected({ body }, correction(change, "getThings.body.draft"));
  assert.equal(strict?.shape.kind === "object" && strict.shape.properties[0], {
    name: "draft",
    shape: text,
    required: true,
    stated: [false, "without it, the thing is final"],
  });

  const { query } = corrected({}, correction(paginated, "getThings"));
  assert.equal(
    query?.properties.map(({ name }) => name),
    ["cursor", "limit"],
  );
});

corrections(
  "that change nothing are told by their places, but not of operations that are not there",
  () => {
    const rows = [
      correction(nullable, "getThings.response.label", "getThings.response.gone"),
      correction(nullable, "getOthers.response.label"),
      correction(paginated, "getThings"),
    ];
    const response = object({ label: { kind: "nullable", shape: text } });
    const { resources, unnecessary } = correct(resource({ response, query: object({}) }), rows);
    assert.equal(unnecessary, ["getThings.response.label", "getThings.response.gone", "getThings"]);
    assert.equal(resources, resource({ response, query: object({}) }));
  },
);

const generated = (...rows: Correction[]) =>
  generate([readLibrary(libraryContract())], { ...LIBRARY_TABLES, corrections: rows });

corrections("show in what is generated, and in a page of the reference", () => {
  const row = correction(nullable, "getBook.response.title", "getBooks.response.items.*.title");
  const { core, reference } = generated(row, correction(nullable, "createBook.response.title"));
  const types = core.find(({ path }) => path.endsWith("books/types.ts"));
  assert.match(types?.text ?? "", "title: string | null;");
  const page = reference.find(({ path }) => path === "corrections.md")?.text ?? "";
  const section =
    "## It is another\n\nIn `getBook`, `getBooks`.\n\nIt was measured.\n\nSource: A test.\n";
  assert.match(page, section);
});

corrections("that change nothing are an error of the generator", () => {
  const message = messageOf(() =>
    generated(correction(withoutFields("x"), "getBook.response.title")),
  );
  assert.is(message, "getBook.response.title: needs no correction any more");
});

corrections("of this project say why and whence, one sentence at least each", () => {
  for (const { what, because, source } of CORRECTIONS) {
    for (const words of [what, because, source]) assert.match(words, /^[A-Z`].*[.)]$/);
  }
});

corrections.run();
