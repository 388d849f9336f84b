import {
  getSupplierInvoice,
  getSupplierInvoiceMatchedTransactions,
  getSupplierInvoicePayments,
  matchSupplierInvoiceTransaction,
  unmatchSupplierInvoiceTransaction,
  updateSupplierInvoice,
} from "@centime/core/supplier-invoices";
import {
  getTransaction,
  getTransactionMatchedInvoices,
  updateTransaction,
} from "@centime/core/transactions";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { addTransaction, amountsOf } from "../bank.ts";
import { addBill, addSupplier, ofTotal } from "../bills.ts";
import { accepted, refused } from "../send.ts";
import { requireWholeBooks } from "../whole-books.ts";

const matchWith = (sandbox: Sandbox, bill: { id: number }, transaction: { id: number }) =>
  accepted(sandbox, matchSupplierInvoiceTransaction(bill.id, { transaction_id: transaction.id }));

const owed = async (sandbox: Sandbox, { id }: { id: number }) => {
  const bill = await accepted(sandbox, getSupplierInvoice(id));
  return [bill.paid, bill.reconciled, bill.remaining_amount_with_tax, bill.payment_status];
};

const OPEN = "to_be_processed";

const matching = suite("matching supplier invoices");

matching("pays an invoice, and writes the supplier into the transaction", async () => {
  const sandbox = createSandbox();
  const bill = await addBill(sandbox);
  const transaction = await addTransaction(sandbox, "-120.00");
  await matchWith(sandbox, bill, transaction);
  assert.equal(await owed(sandbox, bill), [true, true, "0.0", OPEN]);
  const shown = await accepted(sandbox, getTransaction(transaction.id));
  assert.equal([shown.supplier?.id, shown.customer], [bill.supplier?.id, null]);
  assert.is(shown.outstanding_balance, "0.0");
  assert.equal(amountsOf(sandbox, transaction.id), { "512001": -12_000, "401…": 12_000 });
  const { items } = await accepted(sandbox, getTransactionMatchedInvoices(transaction.id));
  assert.equal(
    items.map(({ id, type }) => [id, type]),
    [[bill.id, "supplier"]],
  );
  const matched = await accepted(sandbox, getSupplierInvoiceMatchedTransactions(bill.id));
  assert.equal(
    matched.items.map(({ id }) => id),
    [transaction.id],
  );
  requireWholeBooks(sandbox.books());
});

matching("shares 400 out on 360 and 140, in the order of creation", async () => {
  const sandbox = createSandbox();
  const supplier_id = await addSupplier(sandbox);
  const first = await addBill(sandbox, { supplier_id, ...ofTotal("360.00") });
  const second = await addBill(sandbox, { supplier_id, ...ofTotal("140.00") });
  const transaction = await addTransaction(sandbox, "-400.00");
  await matchWith(sandbox, second, transaction);
  await matchWith(sandbox, first, transaction);
  assert.equal(await owed(sandbox, first), [true, true, "0.0", OPEN]);
  assert.equal(await owed(sandbox, second), [false, true, "-100.0", OPEN]);
  const { items } = await accepted(sandbox, getSupplierInvoicePayments(second.id));
  assert.equal(
    items.map(({ currency_amount }) => currency_amount),
    ["40.0"],
  );
});

matching("is undone for every invoice of the transaction", async () => {
  const sandbox = createSandbox();
  const supplier_id = await addSupplier(sandbox);
  const first = await addBill(sandbox, { supplier_id });
  const second = await addBill(sandbox, { supplier_id });
  const transaction = await addTransaction(sandbox, "-240.00");
  await matchWith(sandbox, first, transaction);
  await matchWith(sandbox, second, transaction);
  await accepted(sandbox, unmatchSupplierInvoiceTransaction(first.id, transaction.id));
  assert.equal(await owed(sandbox, first), [false, false, "-120.0", OPEN]);
  assert.equal(await owed(sandbox, second), [false, false, "-120.0", OPEN]);
  assert.is((await accepted(sandbox, getTransaction(transaction.id))).supplier, null);
  const again = unmatchSupplierInvoiceTransaction(second.id, transaction.id);
  assert.is((await refused(sandbox, again)).status, 404);
});

matching("leaves the supplier that a request had written", async () => {
  const sandbox = createSandbox();
  const bill = await addBill(sandbox);
  const { id } = await addTransaction(sandbox, "-120.00");
  const supplier_id = await addSupplier(sandbox);
  await accepted(sandbox, updateTransaction(id, { supplier_id }));
  await matchWith(sandbox, bill, { id });
  await accepted(sandbox, unmatchSupplierInvoiceTransaction(bill.id, id));
  assert.is((await accepted(sandbox, getTransaction(id))).supplier?.id, supplier_id);
});

matching("nets a credit note with an invoice", async () => {
  const sandbox = createSandbox();
  const supplier_id = await addSupplier(sandbox);
  const bill = await addBill(sandbox, { supplier_id, ...ofTotal("360.00") });
  const note = await addBill(sandbox, { supplier_id, ...ofTotal("-60.00") });
  const transaction = await addTransaction(sandbox, "-300.00");
  await matchWith(sandbox, bill, transaction);
  await matchWith(sandbox, note, transaction);
  assert.equal(await owed(sandbox, bill), [true, true, "0.0", OPEN]);
  assert.equal(await owed(sandbox, note), [true, true, "0.0", OPEN]);
  requireWholeBooks(sandbox.books());
});

matching("follows an invoice that changes", async () => {
  const sandbox = createSandbox();
  const bill = await addBill(sandbox, ofTotal("100.00"));
  const transaction = await addTransaction(sandbox, "-150.00");
  await matchWith(sandbox, bill, transaction);
  await accepted(sandbox, updateSupplierInvoice(bill.id, { currency_amount_before_tax: "130.00" }));
  assert.equal(await owed(sandbox, bill), [true, true, "0.0", OPEN]);
  const shown = await accepted(sandbox, getTransaction(transaction.id));
  assert.is(shown.outstanding_balance, "20.0");
  await accepted(sandbox, updateSupplierInvoice(bill.id, { currency_amount_before_tax: "200.00" }));
  assert.equal(await owed(sandbox, bill), [false, true, "-50.0", OPEN]);
  requireWholeBooks(sandbox.books());
});

matching.run();
