import type { InstallmentChanges, InstallmentInput } from "@centime/core/customer-invoices";
import { type Amounts, decimal, sumOf, withTax } from "../../books/money.ts";
import { nextId } from "../../books/numbering.ts";
import { definedOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { changeParts } from "../shared.ts";
import type { InstallmentRecord } from "./record.ts";

/** Creates the installments of an invoice; refuses those that do not add up to `total`. */
export const createInstallments = (
  context: Context,
  inputs: readonly InstallmentInput[],
  total: Amounts,
): readonly InstallmentRecord[] =>
  requireSum(
    inputs.map((input) => createInstallment(context, input)),
    total,
  );

/** The installments of an invoice after a request's changes. */
export const changeInstallments = (
  context: Context,
  installments: readonly InstallmentRecord[],
  changes: InstallmentChanges | undefined,
  total: Amounts,
): readonly InstallmentRecord[] =>
  requireSum(
    changeParts(installments, changes, {
      model: "Installment",
      create: (input: InstallmentInput) => createInstallment(context, input),
      update: (installment, update) => ({ ...installment, ...definedOnly(update) }),
    }),
    total,
  );

const createInstallment = (context: Context, input: InstallmentInput): InstallmentRecord => ({
  ...input,
  id: nextId(context.books, "installment"),
});

function requireSum(
  installments: readonly InstallmentRecord[],
  total: Amounts,
): readonly InstallmentRecord[] {
  if (installments.length === 0) return installments;
  const sum = sumOf(installments, ({ amount }) => decimal(amount));
  if (!sum.eq(withTax(total))) refuseRule("The installments must add up to the invoice's amount");
  return installments;
}
