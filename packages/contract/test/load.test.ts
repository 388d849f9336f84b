import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { loadContract, parseContract } from "../src/load/load-contract.ts";
import { messageOf } from "./shared.ts";

const load = suite("load");

const parse = (document: object) => parseContract(JSON.stringify(document), "it");
const problem = (document: object) => messageOf(() => parse(document));

load("puts what a reference points to in its place", () => {
  const document = parse({
    openapi: "3.0.1",
    paths: { "/a": { get: { responses: { 200: { $ref: "#/components/responses/~1a~0b" } } } } },
    components: { responses: { "/a~b": { $ref: "#/x" } } },
    x: { content: { deep: true } },
  });
  assert.equal(document.paths["/a"]?.get?.responses?.["200"], { content: { deep: true } });
});

load("refuses references that lead nowhere, outside or in a circle", () => {
  const pointingTo = (target: string) => ({ openapi: "3.0.1", paths: {}, x: { $ref: target } });
  assert.is(problem(pointingTo("#/nowhere")), "#/nowhere: points to nothing");
  assert.is(problem(pointingTo("other.json")), "other.json: points outside the file");
  assert.is(problem(pointingTo("#/x")), "#/x: refers to itself");
});

load("refuses what is no OpenAPI 3.0", () => {
  assert.is(problem({ openapi: "3.1.0", paths: {} }), "it: is not an OpenAPI 3.0 document");
  assert.is(problem({ openapi: "3.0.1" }), "it: is not an OpenAPI 3.0 document");
  assert.is(problem([]), "it: is not an OpenAPI 3.0 document");
  assert.is(
    messageOf(() => parseContract("{", "it")),
    "it: is not JSON",
  );
});

load("says which file cannot be read", async () => {
  const message = await loadContract("/nowhere.json").catch((error: Error) => error.message);
  assert.match(String(message), "/nowhere.json: cannot be read");
});

load.run();
