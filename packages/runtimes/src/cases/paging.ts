import { collect, createClient, items } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";
import type { Case } from "../case.ts";
import { expectEqual, expectValue } from "../expect.ts";
import { inProcess } from "../in-process.ts";

/** The async iterables walk over every page, once. */
export const paging: Case = {
  name: "walks over pages with items and collect",
  async run() {
    let requests = 0;
    const { sandbox, transport } = inProcess(() => {
      requests += 1;
    });
    const client = createClient({ token: sandbox.token, transport });
    const call = getCustomerInvoices({ limit: 20, sort: "id" });

    const ids: number[] = [];
    for await (const invoice of items(client, call)) ids.push(expectValue(invoice).id);
    expectEqual(new Set(ids).size, sandbox.books().invoices.size, "invoices");
    expectEqual(requests, Math.ceil(ids.length / 20), "requests");

    const first = expectValue(await collect(client, call, { max: 30 }));
    expectEqual(
      first.map(({ id }) => id),
      ids.slice(0, 30),
      "the first 30",
    );
  },
};
