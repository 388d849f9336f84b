import { getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { Outcome } from "../src/prism/ask.ts";
import type { KnownViolation } from "../src/prism/known.ts";
import { mendContract } from "../src/prism/mend-contract.ts";
import { verdictOn } from "../src/prism/verdict.ts";
import { type Violation, violationsIn } from "../src/prism/violation.ts";

const prismVerdict = suite("Prism's verdict");

const LIMIT: Violation = { of: "request", place: "query.limit", message: "must be <= 10" };
const EXAMPLE: Violation = { of: "response", place: "body.items.*.id", message: "must be integer" };
const KNOWN: KnownViolation = {
  operation: "getJournals",
  place: "query.limit",
  message: /<= 10$/,
  reason: "so it is",
};

const outcome = (violations: readonly Violation[], places?: readonly string[]): Outcome => ({
  operation: getJournals,
  call: { given: "all", parts: {} },
  violations,
  ...(places && { failure: { message: "it does not fit", places } }),
});

const faultsOf = (outcomes: readonly Outcome[], table: readonly KnownViolation[] = []) =>
  verdictOn(outcomes, table).faults.map(({ what }) => what);

prismVerdict("is that a refused request is a fault, unless the table explains it", () => {
  assert.equal(faultsOf([outcome([LIMIT])]), ["request query.limit: must be <= 10"]);
  assert.equal(faultsOf([outcome([LIMIT])], [KNOWN]), []);
});

prismVerdict("is that a line of the table which explains nothing is a fault", () => {
  assert.match(faultsOf([outcome([])], [KNOWN]).join(), "take it out");
});

prismVerdict("is that an answer has to decode, where its example fits its schema", () => {
  assert.equal(faultsOf([outcome([EXAMPLE], ["items.*.id"])]), []);
  assert.equal(faultsOf([outcome([EXAMPLE], ["items.*.id", "items.*.code"])]), ["it does not fit"]);
  assert.equal(faultsOf([outcome([], ["items.*.id"])]), ["it does not fit"]);
  assert.equal(faultsOf([outcome([], [])]), ["it does not fit"]);
});

prismVerdict("is read from a header, and from an answer of Prism's own", () => {
  const told = { severity: "Error", message: "must be <= 10" };
  const beside = JSON.stringify([{ ...told, location: ["request", "query", "limit"] }]);
  const own = JSON.stringify({ validation: [{ ...told, location: ["query", "limit"] }] });
  const type = "application/problem+json";
  const read = (headers: Readonly<Record<string, string>>, body: string) =>
    violationsIn({ status: 422, headers, body });
  assert.equal(read({ "sl-violations": beside }, "{}"), [LIMIT]);
  assert.equal(read({ "content-type": type }, own), [LIMIT]);
  assert.equal(read({}, "{}"), []);
});

prismVerdict("is not given on a contract whose impossible objects have become possible", () => {
  const updateTransaction = {
    ...getJournals,
    info: { ...getJournals.info, name: "updateTransaction" },
  };
  assert.throws(
    () => mendContract('{"paths":{}}', [updateTransaction]),
    /updateTransaction is possible/,
  );
});

prismVerdict.run();
