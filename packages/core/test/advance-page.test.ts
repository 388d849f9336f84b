import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { Page } from "../src/page.ts";
import { advancePage } from "../src/page.ts";
import { getJournals, type Journal } from "../src/resources/journals/index.ts";

const advance = suite("advancing to the next page");

const call = getJournals({
  limit: 2,
  filter: [{ field: "type", operator: "eq", value: "sales" }],
  sort: "-id",
});
const pageOf = (has_more: boolean, next_cursor: string | null): Page<Journal> => ({
  items: [],
  has_more,
  next_cursor,
});

advance("sends filter, sort and limit again, as the cursor remembers none of them", () => {
  const next = advancePage(call, pageOf(true, "abc"), new Set())._unsafeUnwrap();
  const first = new URLSearchParams(call.request._unsafeUnwrap().url.split("?")[1]);
  const second = new URLSearchParams(next?.request._unsafeUnwrap().url.split("?")[1]);
  for (const name of ["limit", "filter", "sort"]) assert.is(second.get(name), first.get(name));
  assert.is(second.get("cursor"), "abc");
});

advance("goes on after an empty page that has a cursor", () => {
  assert.ok(advancePage(call, pageOf(true, "abc"), new Set())._unsafeUnwrap());
});

advance("ends when there is no more", () => {
  assert.is(advancePage(call, pageOf(false, null), new Set())._unsafeUnwrap(), undefined);
  assert.is(advancePage(call, pageOf(false, "abc"), new Set())._unsafeUnwrap(), undefined);
});

for (const cursor of [null, ""]) {
  advance(`fails when more follows, but the cursor is ${JSON.stringify(cursor)}`, () => {
    const failure = advancePage(call, pageOf(true, cursor), new Set())._unsafeUnwrapErr();
    assert.is(failure.kind, "InvalidPage");
    assert.is(failure.reason, "missing-cursor");
    assert.is(failure.operation, "getJournals");
  });
}

advance("fails when a cursor comes again", () => {
  const failure = advancePage(call, pageOf(true, "abc"), new Set(["abc"]))._unsafeUnwrapErr();
  assert.is(failure.reason, "repeated-cursor");
});

advance.run();
