import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { refuseDrift } from "../src/index.ts";
import { getCustomerInvoicesChanges } from "../src/resources/changelogs/index.ts";
import { getFirmFiscalYears } from "../src/resources/firm/fiscal-years/index.ts";
import { getLedgerAccounts } from "../src/resources/ledger-accounts/index.ts";

const paging = suite("paging");

const answer = (body: unknown) => ({ status: 200, headers: {}, body: JSON.stringify(body) });

const numbers = { items: [], total_pages: 3, current_page: 2, total_items: 50, per_page: 20 };

paging("a changelog's next page leaves its start out, and keeps the rest", () => {
  const call = getCustomerInvoicesChanges({ start_date: "2026-09-01T00:00:00Z", limit: 1000 });
  const page = { items: [], has_more: true, next_cursor: "c-2" };
  assert.equal(call.operation.next(call, page)?.input.query, { limit: 1000, cursor: "c-2" });
  assert.equal(getCustomerInvoicesChanges.info.paging, { by: "cursor", drops: ["start_date"] });
});

paging("a list that counts its pages goes on by number, and ends after the last", () => {
  const call = getFirmFiscalYears(7, { page: 2, per_page: 20 });
  const page = getFirmFiscalYears.decode(answer(numbers), { drift: refuseDrift })._unsafeUnwrap();
  assert.equal(page, { ...numbers, has_more: true, next_cursor: "3" });
  assert.equal(call.operation.next(call, page)?.input.query, { page: 3, per_page: 20 });

  const last = getFirmFiscalYears.decode(answer({ ...numbers, current_page: 3 }))._unsafeUnwrap();
  assert.equal([last.has_more, last.next_cursor], [false, null]);
  assert.is(call.operation.next(call, last), undefined);
});

paging("a list that counts its pages is refused without its numbers", () => {
  const { total_pages: _total, ...others } = numbers;
  const failure = getFirmFiscalYears.decode(answer(others))._unsafeUnwrapErr();
  assert.is(failure.kind, "InvalidResponse");
});

paging("a page that does not say whether more follows has a cursor when it does", () => {
  const read = (next_cursor: string | null) =>
    getLedgerAccounts.decode(answer({ items: [], has_more: null, next_cursor }))._unsafeUnwrap();
  assert.is(read("c-2").has_more, true);
  assert.is(read(null).has_more, false);
});

paging("a documented 500 has a tag of its own, any other 5xx has not", () => {
  const failureOf = (status: number) =>
    getCustomerInvoicesChanges.decode({ status, headers: {}, body: "<html>" })._unsafeUnwrapErr();
  const documented = failureOf(500);
  assert.is(documented._tag, "GetCustomerInvoicesChangesServerError");
  assert.is(documented.kind === "ServerError" ? documented.body : undefined, "<html>");
  assert.equal([failureOf(502).kind, failureOf(502)._tag], ["ServerError", "ServerError"]);
});

paging.run();
