import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import * as v from "valibot";
import { type Drift, type DriftReport, refuseDrift, watchDrift } from "../src/index.ts";
import { compile, type ReadingLog } from "../src/read/reader.ts";
import { getJournals } from "../src/resources/journals/index.ts";

import { integer, open, tagged } from "../src/schema.ts";

const drift = suite("drift");

const invoice = v.object({
  id: integer(),
  status: open(["paid", "late"]),
  reference: v.nullable(v.string()),
  lines: v.array(v.object({ label: v.nullable(v.string()) })),
  discount: v.pipe(v.string(), v.regex(/^\d*$/)),
});

function read(schema: v.GenericSchema, value: unknown) {
  const found: Drift[] = [];
  const watch = watchDrift((report) => found.push(...report.drift));
  const log: ReadingLog = { indices: [], issues: [], drift: watch({ operation: "read" }) };
  const output = compile(schema)(JSON.parse(JSON.stringify(value)), log);
  log.drift?.end();
  return { output, drift: found, issues: log.issues };
}

const FITTING = { id: 1, status: "paid", reference: null, lines: [{ label: "a" }], discount: "1" };

drift("is none when the answer fits", () => {
  assert.equal(read(invoice, FITTING), { output: FITTING, drift: [], issues: [] });
});

drift("keeps a key that is not declared", () => {
  const value = { ...FITTING, total_pages: null };
  assert.equal(read(invoice, value), {
    output: value,
    drift: [{ place: "total_pages", kind: "undeclared", count: 1, example: "total_pages" }],
    issues: [],
  });
});

drift("keeps a member that an enumeration does not know, and tells it", () => {
  const value = { ...FITTING, status: "archived" };
  assert.equal(read(invoice, value).drift, [
    { place: "status", kind: "unknown-member", count: 1, example: "status", received: "archived" },
  ]);
  assert.equal(read(invoice, value).output, value);
});

drift("reads an absent nullable key as null and an absent list as []", () => {
  const { id, status, discount } = FITTING;
  const { output, drift: found } = read(invoice, { id, status, discount });
  assert.equal(output, { id, status, discount, reference: null, lines: [] });
  assert.equal(
    found.map(({ kind, place }) => [kind, place]),
    [
      ["absent", "reference"],
      ["absent", "lines"],
    ],
  );
});

drift("keeps a value that breaks a pattern", () => {
  const value = { ...FITTING, discount: "a tenth" };
  assert.equal(read(invoice, value).output, value);
  assert.is(read(invoice, value).drift[0]?.kind, "constraint");
});

drift("is told once per place, with a count and the first path", () => {
  const page = v.object({ items: v.array(invoice) });
  const { reference: _, ...lacking } = FITTING;
  const { drift: found } = read(page, { items: [FITTING, lacking, lacking] });
  assert.equal(found, [
    { place: "items.*.reference", kind: "absent", count: 2, example: "items.1.reference" },
  ]);
});

drift("is found in each object, also when the first one looked different", () => {
  const list = v.array(invoice);
  const shuffled = { discount: "1", lines: [], extra: 1, id: 2, status: "late" };
  const { output, drift: found } = read(list, [FITTING, shuffled, FITTING]);
  assert.equal(output, [FITTING, { ...shuffled, reference: null }, FITTING]);
  assert.equal(
    found.map(({ kind, example }) => [kind, example]),
    [
      ["undeclared", "1.extra"],
      ["absent", "1.reference"],
    ],
  );
});

drift("is found below keys that are data", () => {
  const byInvoice = v.record(v.string(), v.object({ label: v.nullable(v.string()) }));
  assert.equal(read(byInvoice, { "12": {} }).drift, [
    { place: "*.label", kind: "absent", count: 1, example: "12.label" },
  ]);
});

drift("does not reach a union's tag, which stays closed", () => {
  const customer = tagged("type", [
    v.object({ type: v.literal("company"), vat: v.nullable(v.string()) }),
    v.object({ type: v.literal("individual"), name: v.string() }),
  ]);
  assert.equal(read(customer, { type: "company" }).output, { type: "company", vat: null });
  assert.equal(read(customer, { type: "robot" }).issues, [
    {
      path: "type",
      code: "member",
      message: 'type: expected "company" | "individual", received string',
      expected: '"company" | "individual"',
      received: "string",
    },
  ]);
});

drift("is found in the branch that fits best, where no tag tells them apart", () => {
  const link = v.union([
    v.object({ id: integer(), url: v.nullable(v.string()) }),
    v.object({ filename: v.string() }),
    v.string(),
  ]);
  assert.equal(read(link, { id: 1 }).output, { id: 1, url: null });
  assert.equal(read(link, { filename: "a.pdf" }).drift, []);
  assert.equal(read(link, "a.pdf").issues, []);
  assert.is(read(link, 5).issues[0]?.expected, "object | object | string");
});

drift("does not excuse a required key that is absent, or one of another type", () => {
  const { id: _, ...lacking } = FITTING;
  assert.equal(
    read(invoice, lacking).issues.map(({ path }) => path),
    ["id"],
  );
  assert.equal(
    read(invoice, { ...FITTING, lines: {} }).issues.map(({ path }) => path),
    ["lines"],
  );
  assert.equal(
    read(invoice, { ...FITTING, id: 1.5 }).issues.map(({ path }) => path),
    ["id"],
  );
});

const OFFSET_PAGE = {
  status: 200,
  headers: { "x-request-id": "req-1" },
  body: '{"total_pages":null,"items":[],"has_more":false,"next_cursor":null}',
};

drift("is reported once per answer", () => {
  const reports: DriftReport[] = [];
  const page = getJournals.decode(OFFSET_PAGE, {
    drift: watchDrift((report) => reports.push(report)),
  });
  assert.ok(page.isOk());
  assert.equal(reports, [
    {
      operation: "getJournals",
      requestId: "req-1",
      drift: [{ place: "total_pages", kind: "undeclared", count: 1, example: "total_pages" }],
    },
  ]);
});

drift("is a failure where a contract test asks for it", () => {
  const failure = getJournals.decode(OFFSET_PAGE, { drift: refuseDrift })._unsafeUnwrapErr();
  assert.is(failure.kind === "InvalidResponse" && failure.issues[0]?.path, "total_pages");
});

drift("does not fail when its listener throws", () => {
  const page = getJournals.decode(OFFSET_PAGE, {
    drift: watchDrift(() => {
      throw new Error("a listener's mistake");
    }),
  });
  assert.ok(page.isOk());
});

drift.run();
