import {
  finalizeCustomerInvoice,
  getCustomerInvoice,
  sendCustomerInvoiceByEmail,
} from "centime/customer-invoices";
import { createJournal, getJournal, getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { companyCustomer, DATES, invoiceFor } from "./drafts.ts";
import { answerOf, type Suite, tagOf } from "./stage.ts";

const MOST_IN_A_HURRY = 60;

/** Every status that operations document, and the one that all can answer, once. */
export const failures: readonly Suite[] = [
  {
    name: "failures/400-bad-request",
    title: "a cursor that the API never handed out",
    play: async ({ client }) => {
      const tag = await tagOf(client.send(getJournals({ cursor: "no-cursor-of-ours" })));
      assert.is(tag, "GetJournalsBadRequest");
    },
  },
  {
    name: "failures/401-unauthorized",
    title: "a token that the API does not know",
    client: "unknown-token",
    play: async ({ client }) => {
      assert.is(await tagOf(client.send(getJournals())), "GetJournalsUnauthorized");
    },
  },
  {
    name: "failures/403-forbidden",
    title: "a token whose scopes do not reach",
    client: "narrow-token",
    sandbox: { scopes: ["customers:readonly"] },
    play: async ({ client }) => {
      assert.is(await tagOf(client.send(getJournals())), "GetJournalsForbidden");
    },
  },
  {
    name: "failures/404-not-found",
    title: "ids of nothing",
    play: async ({ client }) => {
      assert.is(await tagOf(client.send(getJournal(1))), "GetJournalNotFound");
      assert.is(await tagOf(client.send(getCustomerInvoice(1))), "GetCustomerInvoiceNotFound");
    },
  },
  {
    name: "failures/409-conflict",
    title: "an invoice that is sent before its PDF is ready",
    match: { ignoreBody: DATES },
    play: async (stage) => {
      const { client } = stage;
      const customer = await companyCustomer(client);
      const draft = await invoiceFor(stage, customer.id, { draft: true });
      await answerOf(client.send(finalizeCustomerInvoice(draft.id)));
      const tag = await tagOf(client.send(sendCustomerInvoiceByEmail(draft.id)));
      assert.is(tag, "SendCustomerInvoiceByEmailConflict");
    },
  },
  {
    name: "failures/422-unprocessable-entity",
    title: "a journal whose code is taken",
    match: { ignoreBody: ["code"] },
    play: async ({ client }) => {
      const page = await answerOf(client.send(getJournals({ limit: 1 })));
      const code = page.items[0]?.code ?? "";
      const tag = await tagOf(client.send(createJournal({ code, label: "Double" })));
      assert.is(tag, "CreateJournalUnprocessableEntity");
    },
  },
  {
    name: "failures/429-rate-limited",
    title: "more requests than the budget has",
    client: "hurried",
    sandbox: { rateLimit: { requests: 2, windowMs: 5000 } },
    play: async ({ client }) => {
      let tag = "";
      for (let sent = 0; sent < MOST_IN_A_HURRY && tag === ""; sent += 1) {
        const result = await client.send(getJournals({ limit: 1 }));
        if (result.isErr()) tag = result.error._tag;
      }
      assert.is(tag, "RateLimited");
    },
  },
];
