import { pages } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import * as assert from "uvu/assert";
import type { Suite } from "./suite.ts";

const PAGES = 3;

export const paging: Suite = {
  name: "paging/three-pages",
  title: "three pages of issued invoices, by date, the last one first",
  async run({ client }) {
    const dates: string[] = [];
    let walked = 0;
    const call = getCustomerInvoices({
      limit: 4,
      sort: "-date",
      filter: [{ field: "draft", operator: "eq", value: false }],
    });
    for await (const page of pages(client, call)) {
      if (page.isErr()) throw new Error(page.error.message);
      assert.is(page.value.items.length, 4);
      dates.push(...page.value.items.map(({ date }) => date ?? ""));
      walked += 1;
      if (walked === PAGES) break;
    }
    assert.is(walked, PAGES);
    assert.equal(dates, [...dates].sort().reverse());
  },
};
