import { createBankAccount, getBankAccount } from "@centime/core/bank-accounts";
import {
  categorizeTransaction,
  createTransaction,
  getTransaction,
  getTransactionCategories,
  getTransactions,
  updateTransaction,
} from "@centime/core/transactions";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addTransaction, amountsOf, bankAccountOf } from "./bank.ts";
import { accepted, refused, sendJson } from "./send.ts";

const transactions = suite("transactions");

transactions("are of a bank account, whose balance stays as it is", async () => {
  const sandbox = createSandbox();
  const bank_account_id = bankAccountOf(sandbox);
  const before = await accepted(sandbox, getBankAccount(bank_account_id));
  const made = await addTransaction(sandbox, "100.00");
  assert.equal([made.amount, made.currency_amount, made.fee], ["100.0", "100.0", null]);
  assert.is(made.outstanding_balance, "-100.0");
  assert.equal([made.customer, made.supplier, made.categories], [null, null, []]);
  assert.is(made.journal.id, before.journal?.id);
  assert.equal(await accepted(sandbox, getTransaction(made.id)), made);
  assert.equal(await accepted(sandbox, getBankAccount(bank_account_id)), before);
});

transactions("wait in the ledger until they are matched", async () => {
  const sandbox = createSandbox();
  const income = await addTransaction(sandbox, "100.00");
  const expense = await addTransaction(sandbox, "-40.50", { fee: "0.50" });
  assert.equal(amountsOf(sandbox, income.id), { "512001": 10_000, "4717": -10_000 });
  assert.equal(amountsOf(sandbox, expense.id), { "512001": -4100, "627": 50, "4716": 4050 });
});

transactions("in another currency are booked in euros", async () => {
  const sandbox = createSandbox();
  const account = await accepted(sandbox, createBankAccount({ name: "Dollars", currency: "USD" }));
  const made = await addTransaction(sandbox, "100.00", { bank_account_id: account.id });
  assert.equal([made.currency, made.currency_amount, made.amount], ["USD", "100.0", "92.0"]);
  assert.equal(amountsOf(sandbox, made.id), { "512002": 9200, "4717": -9200 });
});

transactions("need a bank account, a label and numbers", async () => {
  const sandbox = createSandbox();
  const body = { label: "VIR", date: "2026-07-01", amount: "1" };
  const bank_account_id = bankAccountOf(sandbox);
  const statusOf = async (fields: object) =>
    (await refused(sandbox, createTransaction({ ...body, bank_account_id, ...fields }))).status;
  assert.is(await statusOf({ bank_account_id: 1 }), 404);
  assert.is(await statusOf({ label: " " }), 422);
  const invalid = { ...body, bank_account_id, amount: "much" };
  const { status } = await sendJson(sandbox, "POST", "/api/external/v2/transactions", invalid);
  assert.is(status, 400);
});

transactions("are found by account, journal and date", async () => {
  const sandbox = createSandbox();
  const { id, journal, bank_account } = await addTransaction(sandbox, "100.00");
  const day = { field: "date", operator: "gteq", value: "2026-07-01" } as const;
  const filters = [
    [day, { field: "journal_id", operator: "eq", value: journal.id }],
    [day, { field: "bank_account_id", operator: "in", value: [bank_account.id] }],
    [{ field: "id", operator: "eq", value: id }],
  ] as const;
  for (const filter of filters) {
    const { items } = await accepted(sandbox, getTransactions({ filter }));
    assert.equal(
      items.map((item) => item.id),
      [id],
    );
  }
  const { items } = await accepted(sandbox, getTransactions({ limit: 1 }));
  assert.is(items[0]?.id, id);
});

transactions("are of one customer or supplier, on whose account they are booked", async () => {
  const sandbox = createSandbox();
  const { id } = await addTransaction(sandbox, "-30.00");
  const [supplier_id = 0] = sandbox.books().suppliers.keys();
  const [customer_id = 0] = sandbox.books().customers.keys();
  const paid = await accepted(sandbox, updateTransaction(id, { supplier_id }));
  assert.equal([paid.supplier?.id, paid.customer], [supplier_id, null]);
  assert.equal(amountsOf(sandbox, id), { "512001": -3000, "401…": 3000 });
  const refunded = await accepted(sandbox, updateTransaction(id, { customer_id }));
  assert.equal([refunded.supplier, refunded.customer?.id], [null, customer_id]);
  const nobody = await accepted(sandbox, updateTransaction(id, { customer_id: null }));
  assert.equal([nobody.supplier, nobody.customer], [null, null]);
  assert.equal(amountsOf(sandbox, id), { "512001": -3000, "4716": 3000 });
  assert.is((await refused(sandbox, updateTransaction(id, { supplier_id: 1 }))).status, 404);
});

transactions("are categorized, without an event in their changelog", async () => {
  const sandbox = createSandbox();
  const { id } = await addTransaction(sandbox, "-30.00");
  const [category = 0] = sandbox.books().categories.keys();
  const count = () => sandbox.books().changes.get("transactions")?.length;
  const before = count();
  const assigned = await accepted(
    sandbox,
    categorizeTransaction(id, [{ id: category, weight: "1" }]),
  );
  const { items } = await accepted(sandbox, getTransactionCategories(id));
  assert.equal([...assigned], items);
  assert.is((await accepted(sandbox, getTransaction(id))).categories.length, 1);
  assert.is(count(), before);
  const half = categorizeTransaction(id, [{ id: category, weight: "0.5" }]);
  assert.is((await refused(sandbox, half)).status, 422);
});

transactions.run();
