import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { SchemaObject } from "../src/load/openapi.ts";
import { normalizeOperation } from "../src/model/normalize-operation.ts";
import { normalizeShape } from "../src/model/normalize-shape.ts";
import { messageOf } from "./shared.ts";

const normalize = suite("normalize");

const shape = (schema: SchemaObject) => normalizeShape(schema, "here");
const problem = (schema: SchemaObject) => messageOf(() => shape(schema));

normalize("strings carry their limits, and nothing that is absent", () => {
  assert.equal(shape({ type: "string", pattern: "^a$", maxLength: 3 }), {
    kind: "string",
    pattern: "^a$",
    maxLength: 3,
  });
});

normalize("null is told in two ways", () => {
  const nullable = { kind: "nullable", shape: { kind: "string" } };
  assert.equal(shape({ type: "string", nullable: true }), nullable);
  assert.equal(shape({ oneOf: [{ type: "string" }, { enum: [null] }] }), nullable);
});

normalize("a boolean with one value is a literal, with two a boolean", () => {
  assert.equal(shape({ type: "boolean", enum: [true] }), { kind: "literal", value: true });
  assert.equal(shape({ type: "boolean", enum: [true, false] }), { kind: "boolean" });
});

normalize("an object without properties is a record", () => {
  const values = { type: "integer" };
  assert.equal(shape({ type: "object", additionalProperties: values }), {
    kind: "record",
    values: { kind: "number", integer: true },
  });
  assert.equal(shape({ type: "object" }), { kind: "record", values: { kind: "unknown" } });
});

const branch = (kind: string, required = true): SchemaObject => ({
  type: "object",
  properties: { kind: { type: "string", enum: [kind] } },
  required: required ? ["kind"] : [],
});

normalize("a property with another only value in every branch is the tag, and closed", () => {
  const union = shape({ anyOf: [branch("a"), branch("b", false)] });
  assert.is(union.kind === "union" && union.tag, "kind");
  const first = union.kind === "union" ? union.branches[0] : undefined;
  const property = first?.kind === "object" ? first.properties[0] : undefined;
  assert.equal(property?.shape, { kind: "literal", value: "a" });
});

normalize("the same value in two branches is no tag", () => {
  const union = shape({ anyOf: [branch("a"), branch("a")] });
  assert.is(union.kind === "union" && union.tag, undefined);
});

normalize("refuses what it does not know", () => {
  assert.is(problem({ type: "odd" }), "here: has an unknown type, odd");
  assert.is(problem({ type: "string", format: "odd" }), "here: has an unknown format, odd");
  assert.match(problem({ enum: [1, 2] }), "neither strings nor booleans");
  assert.is(problem({ type: "array" }), "here: is an array of nothing");
});

const answering = (responses: object, requestBody?: object) =>
  normalizeOperation("/a/{id}", "put", {
    operationId: "putA",
    responses,
    ...(requestBody === undefined ? {} : { requestBody: requestBody as never }),
  } as never);

normalize("an update has no defaults", () => {
  const schema = { type: "object", properties: { a: { type: "string", default: "x" } } };
  const { body } = answering({ 204: {} }, { content: { "application/json": { schema } } });
  const property = body?.shape.kind === "object" ? body.shape.properties[0] : undefined;
  assert.equal(property, { name: "a", shape: { kind: "string" }, required: false });
});

normalize("refuses an operation without exactly one success, or with an odd body", () => {
  assert.match(
    messageOf(() => answering({ 200: {}, 201: {} })),
    "exactly one success",
  );
  const body = { content: { "text/csv": { schema: {} } } };
  assert.match(
    messageOf(() => answering({ 200: {} }, body)),
    "unknown media type, text/csv",
  );
});

normalize.run();
