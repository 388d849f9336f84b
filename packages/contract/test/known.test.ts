import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { pack, packedText, unpack } from "../src/known/pack.ts";
import { withResources } from "../src/write/entry-points.ts";
import { libraryContract } from "./fixtures/library-contract.ts";
import { readLibrary } from "./fixtures/library-tables.ts";

const known = suite("what is known");

const operations = [...readLibrary(libraryContract()).operations.values()];

known("of a contract comes back as it was, from text", () => {
  assert.equal(unpack(JSON.parse(packedText(pack(operations)))), operations);
});

known("of a contract holds each shape once", () => {
  const shapes = pack(operations).shapes.map((shape) => JSON.stringify(shape));
  assert.is(new Set(shapes).size, shapes.length);
});

const manifest = (exports: object) => JSON.stringify({ name: "it", exports });

known("of a manifest's entry points stays, but for those of former resources", () => {
  const core = manifest({
    ".": "./dist/src/index.js",
    "./gone": "./dist/src/resources/gone.js",
    "./catalogue": "./dist/src/resources/catalogue.js",
  });
  const client = manifest({
    "./send": "./dist/src/send.js",
    ".": "./dist/src/index.js",
    "./gone": "./dist/src/gone.js",
  });
  const written = withResources({ core, client }, ["journals", "firm/journals"]);
  assert.equal(Object.entries(JSON.parse(written.core).exports), [
    [".", "./dist/src/index.js"],
    ["./catalogue", "./dist/src/resources/catalogue.js"],
    ["./firm/journals", "./dist/src/resources/firm/journals.js"],
    ["./journals", "./dist/src/resources/journals.js"],
  ]);
  assert.equal(Object.entries(JSON.parse(written.client).exports), [
    [".", "./dist/src/index.js"],
    ["./firm/journals", "./dist/src/firm/journals.js"],
    ["./journals", "./dist/src/journals.js"],
    ["./send", "./dist/src/send.js"],
  ]);
});

known.run();
