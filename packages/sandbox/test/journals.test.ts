import { createJournal, getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, refused } from "./send.ts";

const journals = suite("journals");

journals("are the usual ten to begin with", async () => {
  const { items } = await accepted(createSandbox(), getJournals());
  assert.is(items.length, 10);
  assert.ok(items.some(({ code, type }) => code === "VT" && type === "sales"));
});

journals("of our own are custom ones", async () => {
  const sandbox = createSandbox();
  const journal = await accepted(sandbox, createJournal({ code: "N01", label: "Nouveau" }));
  assert.equal([journal.code, journal.label, journal.type], ["N01", "Nouveau", "custom"]);
});

journals("have a code that no other has", async () => {
  const sandbox = createSandbox();
  const { kind, status, message } = await refused(
    sandbox,
    createJournal({ code: "VT", label: "Ventes" }),
  );
  assert.equal([kind, status], ["UnprocessableEntity", 422]);
  assert.match(message, "Code has already been taken");
});

journals("have a code of 2 to 5 letters, and a label", async () => {
  const sandbox = createSandbox();
  for (const code of ["", "A", "ABCDEF", "A B", "A-B"]) {
    assert.is((await refused(sandbox, createJournal({ code, label: "x" }))).status, 422, code);
  }
  assert.is((await refused(sandbox, createJournal({ code: "NEW", label: " " }))).status, 422);
});

journals.run();
