import { fieldKind } from "@centime/core/fields";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { knownContracts } from "../src/known.ts";
import { decideFields, kindsByName } from "../src/model/decide-fields.ts";
import type { Resource } from "../src/model/resource.ts";
import type { Shape } from "../src/model/shape.ts";
import { selectResources } from "../src/select.ts";
import { FIELDS, type FieldTable } from "../src/tables/fields.ts";
import { TABLES } from "../src/tables/tables.ts";
import { messageOf } from "./shared.ts";

const fields = suite("fields", { limitMs: 30_000 });

const resources = selectResources(await knownContracts(), TABLES.selection, TABLES.corrections);
const decided = decideFields(resources, FIELDS);

fields("are decided for all 226 operations, and core has the same decision for each place", () => {
  const covered = new Set(decided.map(({ operation }) => operation.name));
  const withFields = resources.flatMap(({ operations }) =>
    operations.filter(({ query, body, response }) => query ?? body ?? response),
  );
  assert.ok(withFields.length > 200);
  for (const { name } of withFields) assert.ok(covered.has(name), name);
  for (const { name, within, kind, shape, place } of decided) {
    const known = fieldKind(name, within);
    // A number is told by its type, so a name that is a text elsewhere keeps the text's kind.
    if (shape.kind !== "number" && shape.kind !== "boolean") assert.is(known, kind, place);
    else assert.not.equal(known, undefined, place);
  }
});

fields("that hold persons, addresses, texts and secrets are those that people know", () => {
  for (const [name, kind] of [
    ["first_name", "person"],
    ["postal_code", "address"],
    ["pdf_invoice_free_text", "text"],
    ["recipients", "email"],
    ["billing_iban", "iban"],
    ["mobile_number", "phone"],
    ["vat_number", "registration"],
    ["public_file_url", "url"],
    ["secret", "secret"],
    ["currency_amount", "number"],
    ["next_cursor", "id"],
    ["external_reference", "reference"],
  ] as const) {
    assert.is(fieldKind(name), kind, name);
  }
});

fields("hold something else where a table of exceptions says so", () => {
  assert.is(fieldKind("value", ["api", "customer_invoices", "discount"]), "number");
  assert.is(fieldKind("value", ["api", "customer_invoices", "custom_fields"]), "text");
  assert.is(fieldKind("name", ["companies", "dms", "files", "items"]), "filename");
  assert.is(fieldKind("name", ["customers", "items"]), "person");
});

fields("that the contract does not have are unknown, also where every object has them", () => {
  for (const name of ["nickname", "constructor", "__proto__", "toString", ""]) {
    assert.is(fieldKind(name), undefined, name);
  }
});

const withField = (name: string, shape: Shape): Resource[] => [
  {
    file: "people",
    operations: [
      {
        name: "getPerson",
        contractId: "getPerson",
        method: "GET",
        path: "/people/{id}",
        scopes: [],
        pathParameters: ["id"],
        statuses: [],
        idempotent: true,
        response: { kind: "object", properties: [{ name, shape, required: true }] },
      },
    ],
  },
];

fields("stop the generator when no rule decides one", () => {
  const message = messageOf(() => decideFields(withField("nickname", { kind: "string" }), FIELDS));
  assert.match(message, "getPerson.response.nickname");
  assert.match(message, "decide it in src/tables/fields.ts");
});

fields("stop the generator when one name has two kinds, or an exception is to nothing", () => {
  const table: FieldTable = {
    rules: [
      { kind: "date", fits: (shape) => shape.kind === "string" && shape.format === "date" },
      { kind: "text", names: "when" },
    ],
    exceptions: {},
  };
  const [one] = withField("when", { kind: "string", format: "date" });
  const [other] = withField("when", { kind: "string" });
  const both = decideFields([one as Resource, other as Resource], table);
  assert.match(
    messageOf(() => kindsByName(both, table)),
    "holds text, and elsewhere date",
  );
  const exceptional = { ...table, exceptions: { "people.where": "address" } } as const;
  const single = decideFields([other as Resource], exceptional);
  assert.match(
    messageOf(() => kindsByName(single, exceptional)),
    "people.where",
  );
});

fields.run();
