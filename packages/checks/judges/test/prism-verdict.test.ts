import { getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type KnownViolation, mendContract } from "../prism/known.ts";
import { type Outcome, type Violation, violationsIn } from "../prism/send.ts";
import { verdictOn } from "../prism/verdict.ts";

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
  call: { optional: "all", parts: {} },
  status: 200,
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
  assert.match(faultsOf([outcome([])], [KNOWN]).join(), "remove it");
});

prismVerdict("is that a response has to decode, where its example fits its schema", () => {
  assert.equal(faultsOf([outcome([EXAMPLE], ["items.*.id"])]), []);
  assert.equal(faultsOf([outcome([EXAMPLE], ["items.*.id", "items.*.code"])]), ["it does not fit"]);
  assert.equal(faultsOf([outcome([], ["items.*.id"])]), ["it does not fit"]);
  assert.equal(faultsOf([outcome([], [])]), ["it does not fit"]);
});

prismVerdict("is read from a header, and from an error response of Prism's own", () => {
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

prismVerdict("needs a contract whose impossible objects are still impossible", () => {
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
