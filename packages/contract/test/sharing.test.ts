import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { readContract } from "../src/known.ts";
import type { OpenApiDocument, SchemaObject } from "../src/load/openapi.ts";
import { type Names, nameEverything, schemasByKey } from "../src/name/naming.ts";
import { selectResources } from "../src/select.ts";
import { read } from "../src/tables/selection.ts";
import { libraryContract } from "./fixtures/library-contract.ts";
import { LIBRARY_TABLES, readLibrary } from "./fixtures/library-tables.ts";
import { messageOf } from "./shared.ts";

const sharing = suite("sharing and naming");

const NO_NAMES: Names = { types: {}, bases: {}, schemas: {}, enumerations: {} };

/** Names the responses of operations that read one thing each: `getA`, `getB`, … */
function nameResponses(responses: Record<string, SchemaObject>, names: Partial<Names> = {}) {
  const paths = Object.fromEntries(
    Object.entries(responses).map(([name, schema]) => [
      `/${name}`,
      {
        get: {
          operationId: name,
          responses: { 200: { content: { "application/json": { schema } } } },
        },
      },
    ]),
  );
  const document: OpenApiDocument = { openapi: "3.0.0", paths };
  const operations = Object.fromEntries(Object.keys(responses).map((name) => [name, read(name)]));
  const selection = [{ file: "things", operations }];
  const resources = selectResources([readContract(document, selection)], selection);
  return nameEverything(resources, { ...NO_NAMES, ...names });
}

const object = (properties: Record<string, SchemaObject>): SchemaObject => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});
const text: SchemaObject = { type: "string" };
const short: SchemaObject = { type: "string", maxLength: 3 };

const libraryNaming = (names: Partial<Names> = {}) =>
  nameEverything(selectResources([readLibrary(libraryContract())], LIBRARY_TABLES.selection), {
    ...LIBRARY_TABLES.names,
    ...names,
  });

sharing("equal shapes are one type, with a schema for responses and one for inputs", () => {
  const shelf = libraryNaming().types.find(({ name }) => name === "Shelf");
  assert.equal(
    shelf?.schemas.map(({ name }) => name),
    ["shelf", "shelfInput"],
  );
  assert.ok((shelf?.places.length ?? 0) > 2);
});

sharing("what several resources use is shared, what one uses is its own", () => {
  const files = new Map(libraryNaming().types.map(({ name, file }) => [name, file]));
  assert.is(files.get("Fee"), "shared");
  assert.is(files.get("Book"), "books");
  assert.is(files.get("Cover"), "readers");
});

sharing("responses that are equal but for a limit are one type that carries the limit", () => {
  const { types } = nameResponses({
    getThing: object({ a: text }),
    getThings: object({ a: short }),
  });
  assert.is(types.length, 1);
  const [schema] = types[0]?.schemas ?? [];
  const property = schema?.shape.kind === "object" ? schema.shape.properties[0] : undefined;
  assert.equal(property?.shape, { kind: "string", maxLength: 3 });
});

sharing("responses with two limits for the same place are two schemas", () => {
  const long: SchemaObject = { type: "string", maxLength: 9 };
  const responses = { getThing: object({ a: short }), getThings: object({ a: long }) };
  const namesIn = (schemas = {}) =>
    nameResponses(responses, { schemas }).types[0]?.schemas.map(({ name }) => name);
  assert.equal(namesIn(), ["thing", "thingForGetThings"]);
  assert.equal(namesIn({ "getThings.response": "longThing" }), ["thing", "longThing"]);
  assert.match(
    messageOf(() => namesIn({ "getThings.response": "thing" })),
    "both want the schema name thing",
  );
});

/** Names the queries of lists of things whose `limit` has these defaults. */
function nameQueries(limits: Record<string, number | undefined>) {
  const paths = Object.fromEntries(
    Object.entries(limits).map(([name, usual]) => {
      const schema = { type: "integer", ...(usual === undefined ? {} : { default: usual }) };
      const parameters = [{ name: "limit", in: "query", schema }];
      return [`/${name}`, { get: { operationId: name, parameters, responses: { 204: {} } } }];
    }),
  );
  const operations = Object.fromEntries(Object.keys(limits).map((name) => [name, read(name)]));
  const selection = [{ file: "things", operations }];
  const resources = selectResources(
    [readContract({ openapi: "3.0.0", paths }, selection)],
    selection,
  );
  const types = { [`${Object.keys(limits)[0]}.query`]: "PageQuery" };
  const naming = nameEverything(resources, { ...NO_NAMES, types });
  const queryOf = (index: number) => {
    const query = resources[0]?.operations[index]?.query;
    return query && naming.schemaOf(query, "input");
  };
  return { naming, queryOf };
}

sharing("shapes that differ in a default alone keep the names of their own types", () => {
  const { queryOf } = nameQueries({ getThings: undefined, getOthers: 50 });
  assert.equal(queryOf(0), { type: "PageQuery", schema: "pageQuery", file: "things" });
  assert.equal(queryOf(1), { type: "GetOthersQuery", schema: "getOthersQuery", file: "things" });
});

sharing("a list whose contract states the usual limit has the query of the others", () => {
  const { naming } = nameQueries({ getThings: undefined, getOthers: 20 });
  assert.equal(
    naming.types.map(({ name }) => name),
    ["PageQuery"],
  );
});

sharing("a second owner of a schema's key is an error", () => {
  const [type] = nameResponses({ getThing: object({ a: text }) }).types;
  assert.ok(type);
  const twin = {
    ...type,
    name: "Twin",
    schemas: type.schemas.map((one) => ({ ...one, name: "twin" })),
  };
  assert.is(
    messageOf(() => schemasByKey([type, twin])),
    "twin: has the same key as thing",
  );
});

sharing("two shapes that want one name are an error that tells where to choose", () => {
  const responses = { getThing: object({ a: text }), getThings: object({ b: text }) };
  const message = messageOf(() => nameResponses(responses));
  assert.match(message, "getThing.response and getThings.response: both want the name Thing");
  assert.match(message, "src/tables/names.ts");
  const { types } = nameResponses(responses, { types: { "getThings.response": "ListedThing" } });
  assert.equal(
    types.map(({ name }) => name),
    ["Thing", "ListedThing"],
  );
});

sharing("a shape with several names, and a branch without one, are errors", () => {
  const responses = {
    getThing: object({ left: object({ x: text }), right: object({ x: text }) }),
    getOther: { oneOf: [object({ c: text }), object({ d: text })] },
  };
  assert.match(
    messageOf(() => nameResponses(responses)),
    "has several names (Left, Right)",
  );
  const names = { types: { "getThing.response.left": "Side" } };
  assert.match(
    messageOf(() => nameResponses(responses, names)),
    "has no name",
  );
});

sharing("a name for a place that is gone is an error, and so are two for one shape", () => {
  const types = { ...LIBRARY_TABLES.names.types, "getBooks.response.gone": "Gone" };
  assert.match(
    messageOf(() => libraryNaming({ types })),
    "nothing to name at getBooks.response.gone",
  );
  const twice = { "getThing.response": "A", "getThings.response": "B" };
  const responses = { getThing: object({ a: text }), getThings: object({ a: text }) };
  assert.match(
    messageOf(() => nameResponses(responses, { types: twice })),
    "the names A, B",
  );
});

sharing("long enumerations, and those that several types use, have a name", () => {
  const { enumerations } = libraryNaming();
  assert.equal(
    enumerations.map(({ name, constant }) => `${name} ${constant}`),
    ["Genre GENRES", "Binding BINDINGS"],
  );
});

sharing("a long enumeration less a few members is derived from the whole one", () => {
  const members = Array.from({ length: 15 }, (_, index) => `m${index}`);
  const { wholeOf, enumerationOf } = nameResponses({
    getThing: object({ kind: { type: "string", enum: members } }),
    getOther: object({ kind: { type: "string", enum: members.slice(1) } }),
  });
  const part = { kind: "enumeration", members: members.slice(1) } as const;
  assert.is(enumerationOf(part), undefined);
  assert.is(wholeOf(part)?.name, "Kind");
});

sharing("a type extends another one only when it has all of it", () => {
  const responses = {
    getThing: object({ a: text }),
    getLargeThing: object({ a: text, b: text }),
    getOtherThing: object({ a: { type: "boolean" }, b: text }),
  };
  const { types, baseOf } = nameResponses(responses, { bases: { LargeThing: "Thing" } });
  const large = types.find(({ name }) => name === "LargeThing");
  assert.is(large && baseOf(large)?.name, "Thing");
  const extending = (bases: Names["bases"]) => messageOf(() => nameResponses(responses, { bases }));
  assert.is(extending({ OtherThing: "Thing" }), "OtherThing: cannot extend Thing: a differ");
  assert.is(extending({ Gone: "Thing" }), "BASES: there is no Gone");
});

sharing.run();
