import { suite } from "@centime/test-kit";
import { toJsonSchema } from "@valibot/to-json-schema";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { type Operation, type SchemaNode, schemaOverrides } from "../src/index.ts";
import { catalogue } from "../src/resources/catalogue.ts";
import { validate } from "../src/validate.ts";

const schemas = suite("the schemas of every operation");

const operations = Object.values(catalogue as Readonly<Record<string, unknown>>) as Operation<
  unknown,
  unknown
>[];

/** The schema and all that are in it. */
function nodesIn(schema: SchemaNode): SchemaNode[] {
  const { entries = {}, item, wrapped, value, options = [] } = schema;
  const inner = [...Object.values(entries), item, wrapped, value, ...options] as SchemaNode[];
  return [schema, ...inner.filter((node) => node?.kind === "schema").flatMap(nodesIn)];
}

/** What valibot exports, and the one schema that it lacks. */
const VALIBOT = new Set<unknown>(Object.values(v));
const OURS = ["filter"];

schemas("consist of valibot's own schemas and checks, but for the filter of a list", () => {
  const seen = new Set<string>();
  for (const { info, schemas } of operations) {
    for (const schema of [schemas.query, schemas.body, schemas.response]) {
      for (const node of schema === undefined ? [] : nodesIn(schema() as never)) {
        seen.add(node.type);
        if (!OURS.includes(node.type)) assert.ok(VALIBOT.has(node.reference), info.name);
        for (const { reference } of node.pipe ?? []) assert.ok(VALIBOT.has(reference), info.name);
      }
    }
  }
  assert.equal(
    [...seen].filter((type) => OURS.includes(type)),
    OURS,
  );
});

schemas("of inputs refuse a list in place of an object, wherever the object stands", () => {
  let judged = 0;
  for (const { info, schemas } of operations) {
    for (const schema of [schemas.query, schemas.body]) {
      const nodes = schema === undefined ? [] : nodesIn(schema() as never);
      for (const node of nodes.filter(({ type }) => type === "strict_object")) {
        const holder = v.strictObject({ inner: v.optional(v.array(node as never)) });
        const { issues } = validate(holder, { inner: [[]] });
        assert.equal(
          issues.map(({ path, code }) => [path, code]),
          [["inner.0", "type"]],
          info.name,
        );
        judged += 1;
      }
    }
  }
  assert.ok(judged > 300, String(judged));
});

schemas("of queries and bodies convert to JSON Schema", () => {
  let converted = 0;
  for (const { info, schemas } of operations) {
    for (const schema of [schemas.query, schemas.body]) {
      if (schema === undefined) continue;
      const json = toJsonSchema(schema(), { ...schemaOverrides, errorMode: "throw" });
      assert.ok(json.type ?? json.anyOf ?? json.oneOf, info.name);
      converted += 1;
    }
  }
  assert.ok(converted > 150);
});

schemas("convert a filter, a file and a limit to what they are", () => {
  const query = toJsonSchema(
    catalogue.getCustomerInvoices.schemas.query?.() ?? v.never(),
    schemaOverrides,
  );
  assert.equal(query.properties?.["limit"], { type: "integer", minimum: 1, maximum: 100 });
  const { items } = filterOf(query);
  assert.equal(items.anyOf.at(-1), {
    type: "object",
    properties: {
      field: { const: "category_id" },
      operator: { enum: ["in"] },
      value: { anyOf: [ID, { type: "array", items: ID }] },
    },
    required: ["field", "operator", "value"],
    additionalProperties: false,
  });
  const body = toJsonSchema(
    catalogue.uploadCustomerInvoiceAppendix.schemas.body?.() ?? v.never(),
    schemaOverrides,
  );
  const { file } = body.properties as Record<string, { properties: Record<string, unknown> }>;
  assert.equal(file?.properties["data"], {
    type: "string",
    contentMediaType: "application/octet-stream",
  });
});

/** The schema of a query's filter. */
function filterOf({ properties = {} }: { readonly properties?: object | undefined }) {
  const { filter } = properties as Record<string, { items: { anyOf: unknown[] } }>;
  return filter ?? { items: { anyOf: [] } };
}

const ID = { type: "integer" };

schemas.run();
