import { getCustomerInvoices } from "centime/customer-invoices";
import { test } from "uvu";
import * as assert from "uvu/assert";

test("the newest invoices are asked for", () => {
  const { request } = getCustomerInvoices({ limit: 5, sort: "-date" });
  assert.is(request._unsafeUnwrap().url, "/api/external/v2/customer_invoices?limit=5&sort=-date");
});

test.run();
