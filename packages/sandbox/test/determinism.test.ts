import { getCustomerInvoices } from "@centime/core/customer-invoices";
import { createJournal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addDraft, addInvoice } from "./invoices.ts";
import { accepted, send } from "./send.ts";

const LISTS = ["customer_invoices?include=invoice_lines", "customers", "products", "journals"];

/** The responses of a sandbox to a little work: every byte of them. */
async function transcript(sandbox: Sandbox): Promise<string[]> {
  const { id } = await addDraft(sandbox);
  const { status } = await addInvoice(sandbox);
  const texts = [String(id), String(status)];
  for (const list of LISTS) {
    const response = await send(sandbox, "GET", `/api/external/v2/${list}`);
    texts.push(JSON.stringify([...response.headers]), await response.text());
  }
  return texts;
}

const determinism = suite("determinism");

determinism("one seed has the same bytes", async () => {
  const one = await transcript(createSandbox({ seed: 7 }));
  assert.equal(await transcript(createSandbox({ seed: 7 })), one);
});

determinism("another seed has other books", async () => {
  const one = await transcript(createSandbox({ seed: 7 }));
  assert.not.equal(await transcript(createSandbox({ seed: 8 })), one);
});

determinism("resetting goes back to the beginning", async () => {
  const sandbox = createSandbox();
  const one = await transcript(sandbox);
  sandbox.advance(1_000_000);
  await accepted(sandbox, createJournal({ code: "NEW", label: "Nouveau" }));
  sandbox.reset();
  assert.equal(await transcript(sandbox), one);
});

determinism("the clock takes a fixed step for every request", async () => {
  const sandbox = createSandbox();
  assert.is(sandbox.now().toISOString(), "2026-07-01T09:00:00.000Z");
  await accepted(sandbox, getCustomerInvoices());
  assert.is(sandbox.now().toISOString(), "2026-07-01T09:00:00.250Z");
});

determinism("a clock that is handed in is followed, and the books lead up to it", async () => {
  let now = Date.UTC(2031, 0, 15, 12);
  const sandbox = createSandbox({ now: () => new Date(now) });
  const { items } = await accepted(sandbox, getCustomerInvoices({ limit: 1, sort: "-date" }));
  assert.is(items[0]?.date, "2031-01-13");
  now += 1000;
  assert.is(sandbox.now().toISOString(), "2031-01-15T12:00:01.000Z");
});

determinism.run();
