import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { pack, packedText, unpack } from "../src/known.ts";
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

const entryPoint = (module: string) => ({
  types: `./dist/src/${module}.d.ts`,
  default: `./dist/bundle/${module}.js`,
});
const ITSELF = { "./package.json": "./package.json" };
const manifest = (modules: Record<string, string>) =>
  JSON.stringify({ name: "it", exports: { ...mapped(modules), ...ITSELF } });
const mapped = (modules: Record<string, string>) =>
  Object.fromEntries(Object.entries(modules).map(([name, path]) => [name, entryPoint(path)]));
const entriesOf = (text: string) => Object.entries(JSON.parse(text).exports);

known("of a manifest's entry points stays, but for those of former resources", () => {
  const core = manifest({
    ".": "index",
    "./gone": "resources/gone/index",
    "./catalogue": "resources/catalogue",
  });
  const client = manifest({ "./bare": "bare", ".": "index", "./gone": "resources/gone" });
  const written = withResources({ core, client }, ["journals", "firm/journals"]);
  assert.equal(entriesOf(written.core), [
    [".", entryPoint("index")],
    ["./catalogue", entryPoint("resources/catalogue")],
    ["./firm/journals", entryPoint("resources/firm/journals/index")],
    ["./journals", entryPoint("resources/journals/index")],
    ["./package.json", "./package.json"],
  ]);
  assert.equal(entriesOf(written.client), [
    [".", entryPoint("index")],
    ["./bare", entryPoint("bare")],
    ["./firm/journals", entryPoint("resources/firm/journals")],
    ["./journals", entryPoint("resources/journals")],
    ["./package.json", "./package.json"],
  ]);
});

known.run();
