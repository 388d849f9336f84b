import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WEBHOOK_EVENT_NAMES } from "@centime/core/enumerations";
import { uploadFirmDmsFile } from "@centime/core/firm/dms";
import {
  createWebhookSubscription,
  deleteWebhookSubscription,
  getWebhookSubscription,
  updateWebhookSubscription,
} from "@centime/core/webhook-subscriptions";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { emptyBooks } from "../../src/books/books.ts";
import type { Write } from "../../src/books/records.ts";
import type { Context } from "../../src/context.ts";
import { createSandbox } from "../../src/index.ts";
import { COMPANY } from "../../src/resources/company.ts";
import type { WebhookSubscriptionRecord } from "../../src/resources/webhook-subscriptions.ts";
import { recordOccurrences } from "../../src/webhooks/occurrences.ts";
import { accepted, refused, send } from "../send.ts";

const BODY = {
  callback_url: "https://receiver.example.test/hooks",
  events: ["dms_file.created" as const],
};

const subscriptions = suite("webhook subscriptions");

subscriptions("show their secret once", async () => {
  const sandbox = createSandbox();
  const made = await accepted(sandbox, createWebhookSubscription(BODY));
  assert.match(made.secret, /^[\da-f]{64}$/);
  const read = await accepted(sandbox, getWebhookSubscription(made.id));
  assert.not.ok("secret" in read);
  assert.equal([read.enabled, read.consecutive_failures, read.disabled_at], [true, 0, null]);
});

subscriptions(
  "need an address that is safe, and can be disabled, enabled and deleted",
  async () => {
    const sandbox = createSandbox();
    const insecure = { ...BODY, callback_url: "http://receiver.example.test" };
    assert.is((await refused(sandbox, createWebhookSubscription(insecure))).status, 422);
    const { id } = await accepted(sandbox, createWebhookSubscription(BODY));
    const off = await accepted(sandbox, updateWebhookSubscription(id, { enabled: false }));
    assert.is(off.disabled_reason, "manual");
    const on = await accepted(sandbox, updateWebhookSubscription(id, { enabled: true }));
    assert.equal([on.disabled_reason, on.disabled_at], [null, null]);
    await accepted(sandbox, deleteWebhookSubscription(id));
    assert.is((await refused(sandbox, getWebhookSubscription(id))).status, 404);
  },
);

subscriptions("are sent what happens, over HTTP, when the control path says so", async () => {
  const sandbox = createSandbox({ control: true });
  const received: { url: string | undefined; signed: boolean }[] = [];
  const server = createServer((request, response) => {
    const signed = "x-pennylane-signature" in request.headers;
    received.push({ url: request.url, signed });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const callback_url = `http://127.0.0.1:${port}/hooks`;
    const { id } = await accepted(sandbox, createWebhookSubscription({ ...BODY, callback_url }));
    const file = { filename: "bail.pdf", type: "application/pdf", data: "%PDF-1.7" };
    await accepted(sandbox, uploadFirmDmsFile(COMPANY.id, { file }));
    const delivered = await send(sandbox, "POST", "/_sandbox/webhooks");
    assert.is(((await delivered.json()) as unknown[]).length, 1);
    assert.equal(received, [{ url: "/hooks", signed: true }]);
    const read = await accepted(sandbox, getWebhookSubscription(id));
    assert.equal([read.enabled, read.consecutive_failures], [true, 0]);
  } finally {
    server.close();
  }
});

subscriptions("are told of electronic invoices that arrive, and of statuses that change", () => {
  const books = emptyBooks(1);
  const subscription = { id: 1, enabled: true, events: [...WEBHOOK_EVENT_NAMES] };
  books.webhookSubscriptions.set(1, subscription as unknown as WebhookSubscriptionRecord);
  const context = { books, clock: { now: () => 0 } } as unknown as Context;
  const write = (table: string, before: object | undefined, after: object) =>
    recordOccurrences(context, { table, before, after, events: 1 } as unknown as Write);
  const sent = { id: 3, pa_flow_id: "0b5a7d0e-0d2c-4b1e-8f39-2f6a4a1f9a11" };
  write("supplierInvoices", undefined, { id: 2, e_invoicing: { status: null } });
  write("supplierInvoices", undefined, { id: 2, e_invoicing: null });
  write("invoices", { id: 3, pa_flow_id: null }, sent);
  write("invoices", sent, { ...sent, label: "Autre" });
  assert.equal(
    books.webhookDeliveries.map(({ event, object }) => [event, object.id]),
    [
      ["supplier_invoice.e_invoicing_received", 2],
      ["customer_invoice.e_invoicing_status_updated", 3],
    ],
  );
});

subscriptions.run();
