import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type Contract, knownContracts } from "../src/known.ts";
import { loadContract } from "../src/load/load-contract.ts";
import { HTTP_METHODS, type OpenApiDocument, type SchemaObject } from "../src/load/openapi.ts";
import { normalizeShape } from "../src/model/normalize-shape.ts";
import type { Shape } from "../src/model/shape.ts";
import { walk } from "../src/model/walk.ts";
import { COMPANY_CONTRACT, FIRM_CONTRACT, noContracts } from "./shared.ts";

const implied = suite("the forms that names and descriptions imply");

const formOf = (name: string, description = "", part = "body") =>
  normalizeShape({ type: "string", description }, `putA.${part}.${name}`);

implied("are those of amounts, addresses, countries, currencies and dates", () => {
  const decimal = String.raw`^-?\d+(\.\d+)?$`;
  for (const name of ["amount", "lines.*.unit_price", "currency_tax", "discount.value", "fee"]) {
    assert.equal(formOf(name), { kind: "string", pattern: decimal }, name);
  }
  assert.equal(formOf("emails.*"), { kind: "string", format: "email" });
  assert.equal(formOf("address.country_alpha2"), { kind: "string", pattern: "^([A-Z]{2})?$" });
  assert.equal(formOf("currency"), { kind: "string", pattern: "^[A-Z]{3}$" });
  assert.equal(formOf("period_end", "", "query"), { kind: "string", format: "date" });
});

implied("limit decimals where the description does", () => {
  assert.equal(formOf("unit_price", "Can be set up to 6 decimals."), {
    kind: "string",
    pattern: String.raw`^-?\d+(\.\d{1,6}0*)?$`,
  });
  const either = { oneOf: [{ type: "string" }, { enum: [null] }], description: "up to 2 decimals" };
  assert.equal(normalizeShape(either, "putA.body.fee"), {
    kind: "nullable",
    shape: { kind: "string", pattern: String.raw`^-?\d+(\.\d{1,2}0*)?$` },
  });
});

implied("are neither those of other texts, nor of responses, nor what the contract says", () => {
  const text = { kind: "string" };
  for (const name of ["recipient", "value", "custom_fields.*.value", "update", "label"]) {
    assert.equal(formOf(name), text, name);
  }
  assert.equal(formOf("amount", "", "response"), text);
  const declared = normalizeShape({ type: "string", pattern: "^a$" }, "putA.body.amount");
  assert.equal(declared, { kind: "string", pattern: "^a$" });
});

/** Names of an amount, an e-mail address, a country or a date. */
const NAMES =
  /amount|price|tax|fee|weight|debit|credit|value|quantity|total|balance|mail|recipient|country|currency|date|deadline|period|start|finish|_at$/;

/** Texts of such a name that may be anything. */
const ANYTHING: Readonly<Record<string, string>> = {
  recipient: "the name of a person or a department, on the invoice",
  value: "the value of a custom field",
  provider_field_value: "an identifier that a payment provider gave",
  subject: "the subject of an e-mail",
  body: "the text of an e-mail",
};

/** The names of all texts in requests that have neither a format nor a pattern, with their places. */
function formless(
  contracts: readonly Contract[],
): { readonly name: string; readonly at: string }[] {
  return contracts.flatMap(({ operations }) =>
    [...operations.values()].flatMap(({ contractId, query, body }) =>
      [query, body?.shape].flatMap((part) => (part === undefined ? [] : textsIn(part, contractId))),
    ),
  );
}

function textsIn(part: Shape, operation: string) {
  const found: { name: string; at: string }[] = [];
  walk(part, operation, (shape, at) => {
    if (isFormless(shape)) found.push({ at, name: nameOf(at) });
  });
  return found;
}

const isFormless = (shape: Shape): boolean =>
  shape.kind === "string" && shape.format === undefined && shape.pattern === undefined;

/** The name of the property at a place. */
const nameOf = (at: string): string =>
  at.replace(/(?:[./](?:\*|\d+))+$/, "").replace(/^.*[./]/, "");

implied("leave no amount, address, country or date of a request without a form", async () => {
  const texts = formless(await knownContracts());
  assert.ok(texts.length > 200, String(texts.length));
  const suspects = texts.filter(({ name }) => NAMES.test(name) && !Object.hasOwn(ANYTHING, name));
  assert.equal(suspects, []);
});

/** Words of a description that speak of an amount, an address, a country, a currency or a date. */
const WORDS = /\bamount|decimal|\bprice|e-?mail|country|ISO (?:3166|4217|8601)|RFC ?3339/i;

/** Texts that such a description is about, and that may be anything. */
const DESCRIBED: Readonly<Record<string, string>> = {
  ...ANYTHING,
  label: "a text, though it is told when lines of one tax and amount are joined",
};

/** A text with a description, as a contract declares it. */
interface DescribedText {
  readonly at: string;
  readonly schema: SchemaObject;
}

function describedTexts(schema: SchemaObject, at: string): DescribedText[] {
  const { description, items, properties = {}, allOf = [], oneOf = [], anyOf = [] } = schema;
  const inner = [
    ...[...allOf, ...oneOf, ...anyOf].flatMap((option) => describedTexts(option, at)),
    ...(items === undefined ? [] : describedTexts(items, `${at}.*`)),
    ...Object.entries(properties).flatMap(([name, one]) => describedTexts(one, `${at}.${name}`)),
  ];
  const isText = schema.type === "string" && schema.enum === undefined && description !== undefined;
  return isText ? [{ at, schema }, ...inner] : inner;
}

const requestTexts = ({ paths }: OpenApiDocument): DescribedText[] =>
  Object.values(paths).flatMap((item) =>
    HTTP_METHODS.flatMap((method) =>
      Object.values(item[method]?.requestBody?.content ?? {}).flatMap(({ schema = {} }) =>
        describedTexts(schema, `${item[method]?.operationId}.body`),
      ),
    ),
  );

implied.unless(
  noContracts,
  "leave no text whose description speaks of such a thing without a form",
  async () => {
    const documents = await Promise.all(
      [COMPANY_CONTRACT, FIRM_CONTRACT].map((file) => loadContract(file)),
    );
    const texts = documents.flatMap(requestTexts);
    assert.ok(texts.length > 200, String(texts.length));
    const suspects = texts
      .filter(({ schema }) => WORDS.test(schema.description ?? ""))
      .filter(({ at, schema }) => isFormless(normalizeShape(schema, at)))
      .filter(({ at }) => !Object.hasOwn(DESCRIBED, nameOf(at)));
    assert.equal(
      suspects.map(({ at }) => at),
      [],
    );
  },
);

implied.run();
