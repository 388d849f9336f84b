import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { compareContract } from "../src/checks/compare/compare-contract.ts";
import { lineOf } from "../src/checks/compare/difference.ts";
import { coreOperations } from "../src/checks/core-operation.ts";
import { parseContract } from "../src/load/load-contract.ts";
import { COMPANY_RESOURCES } from "../src/tables/company-operations.ts";
import { add, edited, type Json, remove, replace, set } from "./edit.ts";
import { storeContract } from "./fixtures/store-contract.ts";

const comparing = suite("compare");

const PRODUCTS = COMPANY_RESOURCES.filter(({ file }) => file === "products");
const code = coreOperations().filter(({ info }) => /Products?$/.test(info.name));

const linesOf = (document: object) =>
  compareContract(parseContract(JSON.stringify(document), "the store"), PRODUCTS, code).map(lineOf);

comparing("prints nothing when both say the same", () => {
  assert.equal(linesOf(storeContract()), []);
});

const LIST = ["paths", "/api/external/v2/products"];
const ONE = ["paths", "/api/external/v2/products/{id}"];
const schema = ["content", "application/json", "schema"];
const QUERY = [...LIST, "get", "parameters"];
const BODY = [...LIST, "post", "requestBody", ...schema];
const UPDATE = [...ONE, "put", "requestBody", ...schema];
const RESPONSE = [...ONE, "get", "responses", "200", ...schema];

const EDITS: Record<string, [path: string[], change: (at: Json) => void, line: string]> = {
  "a field is added to a body": [
    [...BODY, "properties"],
    set("colour", { type: "string" }),
    "createProduct body.colour: a property in the contract only",
  ],
  "a field is taken from an response": [
    [...RESPONSE, "properties"],
    set("unit", undefined),
    "getProduct response.unit: a property in the code only",
  ],
  "a field of a body is required": [
    BODY,
    add("required", "unit"),
    "createProduct body.unit: required in the contract only",
  ],
  "a field of a response is optional": [
    RESPONSE,
    remove("required", "price"),
    "getProduct response.price: required in the code only",
  ],
  "a field may be null": [
    [...UPDATE, "properties", "label"],
    set("nullable", true),
    "updateProduct body.label: nullable in the contract only",
  ],
  "a field may not be null": [
    [...RESPONSE, "properties", "archived_at"],
    set("nullable", false),
    "getProduct response.archived_at: nullable in the code only",
  ],
  "an enumeration grows": [
    [...BODY, "properties", "substance"],
    add("enum", "works"),
    "createProduct body.substance: members: works in the contract only",
  ],
  "an enumeration shrinks": [
    [...RESPONSE, "properties", "currency"],
    remove("enum", "EUR", "CHF"),
    "getProduct response.currency: members: EUR, CHF in the code only",
  ],
  "a pattern changes": [
    [...BODY, "properties", "price_before_tax"],
    set("pattern", "^\\d+$"),
    "createProduct body.price_before_tax: pattern ^\\d+$ in the contract, " +
      "pattern ^-?\\d+(\\.\\d+)?$ in the code",
  ],
  "a pattern comes": [
    [...UPDATE, "properties", "unit"],
    set("pattern", "^\\S+$"),
    "updateProduct body.unit: pattern ^\\S+$ in the contract, no pattern in the code",
  ],
  "a length is limited": [
    [...BODY, "properties", "unit"],
    set("maxLength", 9),
    "createProduct body.unit: maxLength 9 in the contract, no maxLength in the code",
  ],
  "a length is limited in an response": [
    [...RESPONSE, "properties", "label"],
    set("maxLength", 9),
    "getProduct response.label: maxLength 9 in the contract, no maxLength in the code",
  ],
  "a list must not be empty": [
    [...UPDATE, "properties", "custom_fields"],
    set("minItems", 1),
    "updateProduct body.custom_fields: minItems 1 in the contract, no minItems in the code",
  ],
  "a format is asked for": [
    [...BODY, "properties", "reference"],
    set("format", "uuid"),
    "createProduct body.reference: format uuid in the contract, no format in the code",
  ],
  "a type changes": [
    [...BODY, "properties", "price_before_tax"],
    (at) => {
      at["type"] = "number";
      delete at["pattern"];
    },
    "createProduct body.price_before_tax: a number in the contract, a string in the code",
  ],
  "an integer becomes a number": [
    [...RESPONSE, "properties", "ledger_account", "properties", "id"],
    set("type", "number"),
    "getProduct response.ledger_account.id: a number in the contract, an integer in the code",
  ],
  "a field deep in a body changes": [
    [...BODY, "properties", "custom_fields", "items", "properties"],
    set("unit", { type: "string" }),
    "createProduct body.custom_fields.*.unit: a property in the contract only",
  ],
  "a limit changes": [
    [...QUERY, "1", "schema"],
    set("maximum", 50),
    "getProducts query.limit: maximum 50 in the contract, maximum 100 in the code",
  ],
  "a parameter is added": [
    [...LIST, "get"],
    add("parameters", { name: "colour", in: "query", schema: { type: "string" } }),
    "getProducts query.colour: a property in the contract only",
  ],
  "a filter has another operator": [
    [...QUERY, "2"],
    replace("description", "`label`, `reference`: `eq`", "`label`, `reference`: `not_eq`"),
    "getProducts query.filter: conditions: label not_eq, reference not_eq in the contract only, " +
      "label eq, reference eq in the code only",
  ],
  "a filter has another field": [
    [...QUERY, "2"],
    replace("description", "- `id`", "- `price`: `eq`\n- `id`"),
    "getProducts query.filter: conditions: price eq in the contract only",
  ],
  "a list sorts by another field": [
    [...QUERY, "3"],
    replace("description", "`id`", "`id`, `label`"),
    "getProducts query.sort: members: label, -label in the contract only",
  ],
  "a scope is added": [
    [...ONE, "put", "security", "0"],
    add("oauth2", "stock:all"),
    "updateProduct: scopes: stock:all in the contract only",
  ],
  "a status is added": [
    [...ONE, "put", "responses"],
    set("409", {}),
    "updateProduct: statuses: 409 in the contract only",
  ],
  "a status is taken away": [
    [...ONE, "get", "responses"],
    set("422", undefined),
    "getProduct: statuses: 422 in the code only",
  ],
  "a body may be left out": [
    [...LIST, "post", "requestBody"],
    set("required", false),
    "createProduct body: required in the code only",
  ],
  "a response has no body": [
    [...ONE, "put", "responses"],
    set("200", {}),
    "updateProduct response: the whole response in the code only",
  ],
  "an operation is gone": [
    ONE,
    set("put", undefined),
    "updateProduct: an operation in the code only",
  ],
  "a method changes": [
    ONE,
    (at) => {
      at["patch"] = at["put"];
      delete at["put"];
    },
    "updateProduct method: PATCH in the contract, PUT in the code",
  ],
};

for (const [what, [path, change, line]] of Object.entries(EDITS)) {
  comparing(`one line when ${what}`, () => {
    assert.equal(linesOf(edited(storeContract(), path, change)), [line]);
  });
}

comparing("one line when an operation moves", () => {
  const { paths, ...document } = storeContract();
  const { "/api/external/v2/products": list, ...others } = paths;
  const moved = { ...document, paths: { ...others, "/api/external/v3/products": list } };
  assert.equal(linesOf(moved), [
    "getProducts path: /api/external/v3/products in the contract, /api/external/v2/products in the code",
    "createProduct path: /api/external/v3/products in the contract, /api/external/v2/products in the code",
  ]);
});

comparing.run();
