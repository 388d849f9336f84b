import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { compareContract } from "../src/checks/compare/compare-contract.ts";
import { coreOperations } from "../src/checks/core-operation.ts";
import { judge } from "../src/checks/judge.ts";
import { parseContract } from "../src/load/load-contract.ts";
import { nullable } from "../src/model/correct.ts";
import { COMPANY_RESOURCES } from "../src/tables/company-operations.ts";
import { add, edited, type Json, remove, replace, set } from "./edit.ts";
import { storeContract } from "./fixtures/store-contract.ts";

const checking = suite("check");

const PRODUCTS = COMPANY_RESOURCES.filter(({ file }) => file === "products");
const code = coreOperations().filter(({ info }) => /Products?$/.test(info.name));

const linesOf = (document: object) =>
  compareContract(parseContract(JSON.stringify(document), "the store"), PRODUCTS, code)
    .map(judge)
    .map(verdictLine);

const verdictLine = ({ effect, place, what }: ReturnType<typeof judge>): string =>
  `${effect.padEnd("compatible".length)} ${place}: ${what}`;

const LIST = ["paths", "/api/external/v2/products"];
const ONE = ["paths", "/api/external/v2/products/{id}"];
const schema = ["content", "application/json", "schema"];
const BODY = [...LIST, "post", "requestBody", ...schema];
const RESPONSE = [...ONE, "get", "responses", "200", ...schema];

const CHANGES: Record<string, [path: string[], change: (at: Json) => void, line: string]> = {
  "a field that may be sent": [
    [...BODY, "properties"],
    set("colour", { type: "string" }),
    "compatible createProduct body.colour: added",
  ],
  "a field that has to be sent": [
    BODY,
    (at) => {
      (at["properties"] as Json)["colour"] = { type: "string" };
      add("required", "colour")(at);
    },
    "breaking   createProduct body.colour: added, required",
  ],
  "a field that a response no longer has": [
    [...RESPONSE, "properties"],
    set("unit", undefined),
    "breaking   getProduct response.unit: removed",
  ],
  "a field that must be sent from now on": [
    BODY,
    add("required", "unit"),
    "breaking   createProduct body.unit: now required",
  ],
  "a field that a response may leave out": [
    RESPONSE,
    remove("required", "price"),
    "breaking   getProduct response.price: no longer required",
  ],
  "a field of an response that may be null": [
    [...RESPONSE, "properties", "label"],
    set("nullable", true),
    "breaking   getProduct response.label: now nullable",
  ],
  "a field of a body that may be null": [
    [...BODY, "properties", "label"],
    set("nullable", true),
    "compatible createProduct body.label: now nullable",
  ],
  "an enumeration that grows": [
    [...RESPONSE, "properties", "currency"],
    add("enum", "XAU"),
    "compatible getProduct response.currency: enumeration grew by XAU",
  ],
  "an enumeration of a body that shrinks": [
    [...BODY, "properties", "currency"],
    remove("enum", "EUR"),
    "breaking   createProduct body.currency: enumeration shrank by EUR",
  ],
  "a limit that tightens": [
    [...LIST, "get", "parameters", "1", "schema"],
    set("maximum", 50),
    "breaking   getProducts query.limit: limit changed: maximum 50, was 100",
  ],
  "a limit that loosens": [
    [...LIST, "get", "parameters", "1", "schema"],
    set("maximum", 200),
    "compatible getProducts query.limit: limit changed: maximum 200, was 100",
  ],
  "a filter that loses a field": [
    [...LIST, "get", "parameters", "2"],
    replace("description", "`label`, `reference`: `eq`", "`label`: `eq`"),
    "breaking   getProducts query.filter: filter shrank by reference eq, reference in",
  ],
  "a type that changes": [
    [...RESPONSE, "properties", "label"],
    set("type", "boolean"),
    "breaking   getProduct response.label: a boolean, was a string",
  ],
  "a scope that does no longer": [
    [...ONE, "put", "security", "0"],
    set("oauth2", []),
    "breaking   updateProduct: scopes shrank by products:all",
  ],
  "a failure that is documented": [
    [...ONE, "put", "responses"],
    set("409", {}),
    "compatible updateProduct: statuses grew by 409",
  ],
  "an operation that goes": [
    ONE,
    set("put", undefined),
    "breaking   updateProduct: operation removed",
  ],
  "an operation that comes": [
    ONE,
    set("delete", { operationId: "deleteProduct", responses: { 204: {} } }),
    "compatible deleteProduct: operation added",
  ],
};

checking("says nothing when both say the same", () => assert.equal(linesOf(storeContract()), []));

for (const [what, [path, change, line]] of Object.entries(CHANGES)) {
  checking(`judges ${what}`, () => {
    assert.equal(linesOf(edited(storeContract(), path, change)), [line]);
  });
}

const labels = (places: readonly string[]) =>
  [{ places, change: nullable, what: "", because: "", source: "" }] as const;

const correctedLines = (document: object, places: readonly string[]) =>
  compareContract(
    parseContract(JSON.stringify(document), "the store"),
    PRODUCTS,
    code,
    labels(places),
  )
    .map(judge)
    .map(verdictLine);

checking("does not report what a correction changes", () => {
  const before = edited(
    storeContract(),
    [...RESPONSE, "properties", "archived_at"],
    set("nullable", false),
  );
  assert.equal(correctedLines(before, []), [
    "compatible getProduct response.archived_at: no longer nullable",
  ]);
  assert.equal(correctedLines(before, ["getProduct.response.archived_at"]), []);
});

checking("reports a correction that changes nothing, and one whose place is gone", () => {
  assert.equal(correctedLines(storeContract(), ["getProduct.response.archived_at"]), [
    "compatible getProduct response.archived_at: its correction is no longer needed",
  ]);
  assert.equal(correctedLines(storeContract(), ["getProduct.response.colour"]), [
    "compatible getProduct response.colour: its correction is no longer needed",
  ]);
  assert.equal(correctedLines(storeContract(), ["getJournal.response.code"]), []);
});

checking("fails for a line of prose that it does not understand", () => {
  const odd = replace("description", "`id`", "every `id`, as long as it is even");
  const document = edited(storeContract(), [...LIST, "get", "parameters", "2"], odd);
  assert.throws(() => linesOf(document), /cannot make sense of/);
});

checking.run();
