import { getCustomerInvoices } from "@centime/core/customer-invoices";
import { createJournal, getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addInvoice } from "./invoices.ts";
import { accepted, send } from "./send.ts";

const snapshots = suite("snapshots");

snapshots("bring everything back: books, time, and what comes next", async () => {
  const sandbox = createSandbox();
  await addInvoice(sandbox);
  const snapshot = sandbox.snapshot();
  const goOn = async () => {
    const { id, created_at } = await addInvoice(sandbox);
    const response = await send(sandbox, "GET", "/api/external/v2/journals");
    return [id, created_at, [...response.headers], sandbox.now().toISOString()];
  };
  const first = await goOn();
  sandbox.advance(1_000_000);
  sandbox.restore(snapshot);
  assert.equal(await goOn(), first);
});

snapshots("are restored as often as one likes, into other sandboxes as well", async () => {
  const sandbox = createSandbox();
  await accepted(sandbox, createJournal({ code: "NEW", label: "Nouveau" }));
  const snapshot = sandbox.snapshot();
  const other = createSandbox({ seed: 9 });
  for (const each of [sandbox, other, other]) {
    each.restore(snapshot);
    await accepted(each, createJournal({ code: "TWO", label: "Deux" }));
    assert.is((await accepted(each, getJournals({ limit: 100 }))).items.length, 12);
  }
});

snapshots("keep still while the books go on", async () => {
  const sandbox = createSandbox();
  const { books } = sandbox.snapshot();
  await addInvoice(sandbox);
  assert.is(books.invoices.size, 60);
});

snapshots("leave time where it is put: invoices fall due", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox, { deadline: "2026-07-31" });
  const statusNow = async () => {
    const filter = [{ field: "id", operator: "eq", value: id }] as const;
    return (await accepted(sandbox, getCustomerInvoices({ filter }))).items[0]?.status;
  };
  assert.is(await statusNow(), "upcoming");
  sandbox.travelTo(new Date("2026-08-01T00:00:00Z"));
  assert.is(await statusNow(), "late");
  sandbox.travelTo(new Date("2026-07-31T00:00:00Z"));
  assert.is(await statusNow(), "upcoming");
});

snapshots.run();
