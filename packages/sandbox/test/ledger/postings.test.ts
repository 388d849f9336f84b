import { deleteCustomerInvoice, finalizeCustomerInvoice } from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { Books } from "../../src/index.ts";
import { createSandbox } from "../../src/index.ts";
import { trialBalance } from "../../src/ledger/balances.ts";
import { sumOfCents } from "../../src/ledger/entries.ts";
import { addDraft, addInvoice, line } from "../invoices.ts";
import { accepted } from "../send.ts";

const YEAR = { start: "2026-01-01", end: "2026-12-31" };

/** An entry's amounts in cents by the numbers of their accounts. */
function amountsOf({ ledgerAccounts, ledgerLines }: Books, entryId: number) {
  const lines = [...ledgerLines.values()].filter(({ entry_id }) => entry_id === entryId);
  return Object.fromEntries(
    lines.map(({ ledger_account_id, cents }) => [
      ledgerAccounts.get(ledger_account_id)?.number.replace(/^411.*/, "411…"),
      cents,
    ]),
  );
}

const postings = suite("postings");

postings("of an invoice: its customer owes what is sales and tax", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox, {
    invoice_lines: [line(), line({ substance: "goods", vat_rate: "FR_55" })],
  });
  assert.equal(amountsOf(sandbox.books(), id), {
    "411…": 22_550,
    "706": -10_000,
    "707": -10_000,
    "44571": -2550,
  });
  const entry = sandbox.books().ledgerEntries.get(id);
  assert.equal([entry?.date, entry?.document], ["2026-07-01", "invoices"]);
});

postings("of a credit note are those of an invoice with the signs turned", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox, { invoice_lines: [line({ quantity: -1 })] });
  assert.equal(amountsOf(sandbox.books(), id), { "411…": -12_000, "706": 10_000, "44571": 2000 });
});

postings("are written when a draft is finalized, and not before", async () => {
  const sandbox = createSandbox();
  const draft = await addDraft(sandbox);
  const gone = await addDraft(sandbox);
  assert.is(sandbox.books().ledgerEntries.has(draft.id), false);
  await accepted(sandbox, finalizeCustomerInvoice(draft.id));
  await accepted(sandbox, deleteCustomerInvoice(gone.id));
  assert.is(sandbox.books().ledgerEntries.has(draft.id), true);
  assert.is(sandbox.books().ledgerEntries.has(gone.id), false);
});

postings("of every seeded document balance, and the trial balance is their sum", () => {
  const books = createSandbox({ seed: 7 }).books();
  for (const id of books.ledgerEntries.keys()) {
    const lines = [...books.ledgerLines.values()].filter(({ entry_id }) => entry_id === id);
    assert.is(sumOfCents(lines), 0);
  }
  const balance = trialBalance(books, YEAR);
  const total = (read: "debits" | "credits") => balance.reduce((sum, own) => sum + own[read], 0);
  assert.is(total("debits"), total("credits"));
  assert.ok(balance.some(({ number, label }) => number === "411" && label === "Clients"));
  const single = trialBalance(books, YEAR, { auxiliary: true });
  assert.ok(single.length > balance.length);
});

postings.run();
