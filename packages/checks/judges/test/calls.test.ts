import {
  matchCustomerInvoiceTransaction,
  unmatchCustomerInvoiceTransaction,
} from "@centime/core/customer-invoices";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { callsLines, judgeCalls } from "../calls.ts";
import { faultsOf } from "../properties.ts";
import { sendTo } from "../sandbox.ts";

const calls = suite("random calls", { limitMs: 120_000 });

for (const seed of [1, 2, 3]) {
  calls(`of seed ${seed} leave books that add up`, async () => {
    const verdict = await judgeCalls(seed, 400);
    const lines = callsLines(verdict).join("\n");
    assert.equal(verdict.unexpected, [], lines);
    assert.equal(verdict.faults, [], lines);
    const accepted = [...verdict.statuses].filter(([key]) => !key.endsWith("422"));
    const count = accepted.reduce((sum, [, own]) => sum + own, 0);
    assert.ok(count > 250, lines);
  });
}

calls("that match and unmatch leave everything as it was", async () => {
  const sandbox = createSandbox({ rateLimit: "off" });
  const { invoices, matches, transactions } = sandbox.books();
  const matched = new Set([...matches.values()].map(({ transaction_id }) => transaction_id));
  const open = [...invoices.values()].filter(({ draft, imported }) => !draft && imported === null);
  const free = [...transactions.keys()].filter((id) => !matched.has(id));
  assert.ok(free.length > 0 && open.length > 10);
  for (const [index, { id }] of open.slice(0, 20).entries()) {
    const before = stateOf(sandbox);
    const transaction_id = free[index % free.length]!;
    await sendTo(sandbox, matchCustomerInvoiceTransaction(id, { transaction_id }));
    assert.not.equal(stateOf(sandbox), before);
    await sendTo(sandbox, unmatchCustomerInvoiceTransaction(id, transaction_id));
    assert.equal(stateOf(sandbox), before);
  }
});

/** When a row was changed, and ids that are new each time. */
const FRESH = new Set(["lettering", "updated_at"]);

/** The tables that matching changes. */
function stateOf(sandbox: Sandbox): readonly string[] {
  const { invoices, ledgerLines, matches, transactions } = sandbox.books();
  const rows: readonly object[] = [
    ...invoices.values(),
    ...transactions.values(),
    ...ledgerLines.values(),
    ...matches.values(),
  ];
  return rows.map((row) =>
    JSON.stringify(row, (key, value: unknown) => (FRESH.has(key) ? null : value)),
  );
}

calls("would show books that do not add up", () => {
  const books = createSandbox().books();
  const [line] = books.ledgerLines.values();
  books.ledgerLines.set(line!.id, { ...line!, cents: line!.cents + 1 });
  const [invoice] = books.invoices.values();
  books.customers.delete(invoice!.customer_id);
  const faults = faultsOf(books).join("\n");
  assert.match(faults, `entry ${line!.entry_id} is out of balance by 1`);
  assert.match(faults, `invoice ${invoice!.id} refers to ${invoice!.customer_id}`);
});

calls.run();
