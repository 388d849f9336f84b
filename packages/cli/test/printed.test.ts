import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { csvLine } from "../src/output/csv.ts";
import { printableJson, printableLine } from "../src/output/printable.ts";

const printed = suite("what the command prints");

const HOSTILE = "a\u001b[2J\u009b31m\u202eb\u0007";

printed("moves no cursor and turns no text", () => {
  assert.is(printableLine(`${HOSTILE}\nc`), "a\ufffd[2J\ufffd31m\ufffdb\ufffd c");
});

printed("is the same value as JSON", () => {
  const json = printableJson({ name: HOSTILE });
  assert.not.match(json, /[^ -~]/);
  assert.equal(JSON.parse(json), { name: HOSTILE });
});

printed("is quoted in comma-separated values where it must be", () => {
  assert.is(csvLine(["a", 'b"c', "d,e", "f\ng", ""]), 'a,"b""c","d,e","f\ng",\r\n');
});

printed("is no formula of a spreadsheet, unless it is a number", () => {
  const formulas = ["=1+1", "@SUM(A1)", "+cmd|x", "-2+3", "-12.50", "+33 6 12 34 56 78"];
  assert.is(csvLine(formulas), "'=1+1,'@SUM(A1),'+cmd|x,'-2+3,-12.50,+33 6 12 34 56 78\r\n");
});

printed.run();
