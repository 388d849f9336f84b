import { readFileSync } from "node:fs";
import { catalogue } from "@centime/core/catalogue";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { answeredOperations } from "../src/index.ts";
import { notesOfOperation } from "../src/operations.ts";
import { sandboxReference } from "../src/reference.ts";
import { REFERENCE } from "./reference-path.ts";

const reference = suite("reference");

reference("has every operation of both APIs: none is left without a handler", () => {
  const left = Object.keys(catalogue).filter((name) => !answeredOperations.includes(name));
  assert.equal(left, []);
});

reference("says of every operation that is carried out how sure that is", () => {
  const without = answeredOperations.filter(
    (name) => Object.keys(notesOfOperation(name) ?? {}).length === 0,
  );
  assert.equal(without, []);
});

reference("in docs/reference is what the handlers say: npm run sandbox:reference writes it", () => {
  assert.is(readFileSync(REFERENCE, "utf8"), sandboxReference());
});

reference.run();
