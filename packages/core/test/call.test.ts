import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { callFromRequest } from "../src/index.ts";
import { createJournal, getJournal, getJournals } from "../src/resources/journals/index.ts";

const call = suite("call");

call("is a value: equal inputs make equal calls", () => {
  assert.equal(getJournals({ limit: 20 }), getJournals({ limit: 20 }));
  assert.is(getJournals({ limit: 20 }).operation, getJournals);
});

call("has its request built at once", () => {
  assert.equal(createJournal({ code: "VT2", label: "Ventes" }).request._unsafeUnwrap(), {
    method: "POST",
    url: "/api/external/v2/journals",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: { kind: "json", value: { code: "VT2", label: "Ventes" } },
  });
});

call("does not change when its input does", () => {
  const body = { code: "VT2", label: "Ventes" };
  const made = createJournal(body);
  body.label = "changed";
  const sent = made.request._unsafeUnwrap().body;
  assert.equal(sent?.kind === "json" && sent.value, { code: "VT2", label: "Ventes" });
});

call("tells what is wrong with its input by field, and is not sent", () => {
  const failure = createJournal({ code: 5, lable: "x" } as never).request._unsafeUnwrapErr();
  assert.is(failure.kind, "InvalidInput");
  assert.is(failure.attempts, 0);
  assert.equal(
    failure.issues.map(({ path }) => path),
    ["code", "label", "lable"],
  );
});

for (const [what, wrong] of [
  ["no body", createJournal(undefined as never)],
  ["a list as body", createJournal([] as never)],
  ["a list as query", getJournals([] as never)],
  ["text as query", getJournals("limit=5" as never)],
  ["a limit of 0", getJournals({ limit: 0 })],
  ["a limit of 101", getJournals({ limit: 101 })],
  ["no id", (getJournal as unknown as () => ReturnType<typeof getJournal>)()],
  ["a body where none is taken", getJournal.describe({ path: { id: 1 }, body: { a: 1 } })],
  ["a query where none is taken", getJournal.describe({ path: { id: 1 }, query: { limit: 1 } })],
  [
    "another operation's path",
    callFromRequest(getJournal, { path: "/api/external/v2/products/1" }),
  ],
  [
    "a body whose getter throws",
    createJournal({
      get code(): string {
        throw new Error("no");
      },
      label: "x",
    }),
  ],
] as const) {
  call(`refuses ${what}`, () => {
    assert.is(wrong.request._unsafeUnwrapErr().kind, "InvalidInput");
  });
}

call("tells of an input that cannot be written what is wrong with it, and no more", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const failure = getJournals({ filter: circle } as never).request._unsafeUnwrapErr();
  assert.equal(
    failure.issues.map(({ path }) => path),
    ["filter.0"],
  );
});

call("is described from what a URL spells, for tools", () => {
  const filter = '[{"field":"type","operator":"eq","value":"sales"}]';
  assert.equal(
    callFromRequest(getJournals, { query: { limit: "5", filter, sort: "-id" } }),
    getJournals({
      limit: 5,
      filter: [{ field: "type", operator: "eq", value: "sales" }],
      sort: "-id",
    }),
  );
  assert.equal(callFromRequest(getJournal, { path: { id: "12" } }), getJournal(12));
  assert.equal(
    callFromRequest(getJournal, { path: "/api/external/v2/journals/12" }),
    getJournal(12),
  );
});

call("refuses, described from a URL, what the URL spells wrongly", () => {
  for (const query of [{ limit: "many" }, { filter: "[{" }, { filter: "5" }, { page: "2" }]) {
    assert.ok(callFromRequest(getJournals, { query }).request.isErr(), JSON.stringify(query));
  }
});

call.run();
