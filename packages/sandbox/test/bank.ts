import {
  type CreateTransactionBody,
  createTransaction,
  type Transaction,
} from "@centime/core/transactions";
import type { Sandbox } from "../src/index.ts";
import { accepted } from "./send.ts";

/** The company's bank account. */
export function bankAccountOf(sandbox: Sandbox): number {
  const [id] = sandbox.books().bankAccounts.keys();
  if (id === undefined) throw new Error("There is no bank account");
  return id;
}

/** Adds a transaction of today to the company's bank account. */
export const addTransaction = (
  sandbox: Sandbox,
  amount: string,
  fields: Partial<CreateTransactionBody> = {},
): Promise<Transaction> =>
  accepted(
    sandbox,
    createTransaction({
      bank_account_id: bankAccountOf(sandbox),
      label: "VIR SEPA",
      date: "2026-07-01",
      amount,
      ...fields,
    }),
  );

/** The amounts of an entry in cents, by the numbers of their accounts. */
export function amountsOf(sandbox: Sandbox, entryId: number): Readonly<Record<string, number>> {
  const { ledgerAccounts, ledgerLines } = sandbox.books();
  const amounts: Record<string, number> = {};
  for (const { entry_id, ledger_account_id, cents } of ledgerLines.values()) {
    if (entry_id !== entryId) continue;
    const { number = "" } = ledgerAccounts.get(ledger_account_id) ?? {};
    const key = number.replace(/^(401|411).+/, "$1…");
    amounts[key] = (amounts[key] ?? 0) + cents;
  }
  return amounts;
}
