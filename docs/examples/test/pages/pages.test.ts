import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { type Client, collect, createClient } from "centime";
import { type CustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import type { ChangesState } from "centime/follow";
import * as assert from "uvu/assert";
import { catchUp, type InvoiceStore } from "../../pages/follow-invoices.ts";
import { readYear } from "../../pages/read-year.ts";

const reading = suite("reading and following invoices");

function sandboxClient() {
  const sandbox = createSandbox({ seed: 42, now: () => new Date() });
  const pennylane = createClient({ token: sandbox.token, transport: sandboxTransport(sandbox) });
  return { sandbox, pennylane };
}

async function allOf(pennylane: Client): Promise<CustomerInvoice[]> {
  const all = await collect(pennylane, getCustomerInvoices({ limit: 100 }));
  return all._unsafeUnwrap();
}

reading("a year by its months has each invoice once", async () => {
  const { pennylane } = sandboxClient();
  const all = await allOf(pennylane);
  const year = Number(all[0]?.date?.slice(0, 4));
  const expected = all.filter(({ date }) => date?.startsWith(String(year))).map(({ id }) => id);
  const read: number[] = [];
  for await (const { id } of readYear(pennylane, year)) read.push(id);
  assert.ok(read.length > 1);
  assert.equal(read.sort(), expected.sort());
});

reading("a copy is true after catching up", async () => {
  const { sandbox, pennylane } = sandboxClient();
  const copy = new Map<number, CustomerInvoice>();
  let stored: ChangesState | undefined;
  const store: InvoiceStore = {
    state: async () => stored,
    save: async (changed, state) => {
      for (const change of changed) {
        if ("item" in change) copy.set(change.id, change.item);
        else if (change.kind === "deleted") copy.delete(change.id);
      }
      stored = state;
    },
  };
  assert.is(await catchUp(pennylane, store), 0);
  for (const invoice of await allOf(pennylane)) copy.set(invoice.id, invoice);

  const draft = [...copy.values()].find((invoice) => invoice.draft);
  assert.ok(draft);
  await pennylane.customerInvoices.deleteCustomerInvoice(draft.id);
  sandbox.advance(5000);
  assert.is(await catchUp(pennylane, store), 1);
  // The URLs of PDFs change with time.
  const ids = (invoices: readonly CustomerInvoice[]) => invoices.map(({ id }) => id).sort();
  assert.equal(ids([...copy.values()]), ids(await allOf(pennylane)));
});

reading.run();
