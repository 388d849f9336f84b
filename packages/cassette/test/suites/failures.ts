import {
  finalizeCustomerInvoice,
  getCustomerInvoice,
  sendCustomerInvoiceByEmail,
} from "centime/customer-invoices";
import { createJournal, getJournal, getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { companyCustomer } from "./customers.ts";
import { DATES, invoiceFor } from "./invoices.ts";
import { resultOf, type Suite, tagOf } from "./suite.ts";

const MOST_REQUESTS = 60;

/** Every status that operations document, and 429, once. */
export const failures: readonly Suite[] = [
  {
    name: "failures/400-bad-request",
    title: "a cursor that the API never handed out",
    run: async ({ client }) => {
      const tag = await tagOf(client.send(getJournals({ cursor: "no-cursor-of-ours" })));
      assert.is(tag, "GetJournalsBadRequest");
    },
  },
  {
    name: "failures/401-unauthorized",
    title: "a token that the API does not know",
    client: "unknown-token",
    run: async ({ client }) => {
      assert.is(await tagOf(client.send(getJournals())), "GetJournalsUnauthorized");
    },
  },
  {
    name: "failures/403-forbidden",
    title: "a token whose scopes do not reach",
    client: "narrow-token",
    sandbox: { scopes: ["customers:readonly"] },
    run: async ({ client }) => {
      assert.is(await tagOf(client.send(getJournals())), "GetJournalsForbidden");
    },
  },
  {
    name: "failures/404-not-found",
    title: "ids of nothing",
    run: async ({ client }) => {
      assert.is(await tagOf(client.send(getJournal(1))), "GetJournalNotFound");
      assert.is(await tagOf(client.send(getCustomerInvoice(1))), "GetCustomerInvoiceNotFound");
    },
  },
  {
    name: "failures/409-conflict",
    title: "an invoice that is sent before its PDF is ready",
    match: { ignoreBody: DATES },
    run: async (context) => {
      const { client } = context;
      const customer = await companyCustomer(client);
      const draft = await invoiceFor(context, customer.id, { draft: true });
      await resultOf(client.send(finalizeCustomerInvoice(draft.id)));
      const tag = await tagOf(client.send(sendCustomerInvoiceByEmail(draft.id)));
      assert.is(tag, "SendCustomerInvoiceByEmailConflict");
    },
  },
  {
    name: "failures/422-unprocessable-entity",
    title: "a journal whose code is taken",
    match: { ignoreBody: ["code"] },
    run: async ({ client }) => {
      const page = await resultOf(client.send(getJournals({ limit: 1 })));
      const code = page.items[0]?.code ?? "";
      const tag = await tagOf(client.send(createJournal({ code, label: "Double" })));
      assert.is(tag, "CreateJournalUnprocessableEntity");
    },
  },
  {
    name: "failures/429-rate-limited",
    title: "more requests than the budget has",
    client: "unlimited",
    sandbox: { rateLimit: { requests: 2, windowMs: 5000 } },
    run: async ({ client }) => {
      let tag = "";
      for (let sent = 0; sent < MOST_REQUESTS && tag === ""; sent += 1) {
        const result = await client.send(getJournals({ limit: 1 }));
        if (result.isErr()) tag = result.error._tag;
      }
      assert.is(tag, "RateLimited");
    },
  },
];
