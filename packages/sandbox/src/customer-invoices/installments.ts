import type { InstallmentChanges, InstallmentInput } from "@centime/core/customer-invoices";
import { nextId } from "../books/ids.ts";
import { withoutUndefined } from "../books/without-undefined.ts";
import type { Context } from "../handler.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";
import { type Amounts, withTax } from "../money/amounts.ts";
import { decimal, sumOf } from "../money/decimal.ts";
import type { InstallmentRecord } from "./invoice-record.ts";

/** Makes the installments that an invoice is paid in; refuses those that do not add up to it. */
export function readInstallments(
  context: Context,
  inputs: readonly InstallmentInput[],
  total: Amounts,
): readonly InstallmentRecord[] {
  const installments = inputs.map((input) => makeInstallment(context, input));
  requireWhole(installments, total);
  return installments;
}

/** Applies the changes that a request makes to installments. */
export function changeInstallments(
  context: Context,
  installments: readonly InstallmentRecord[],
  changes: InstallmentChanges | undefined,
  total: Amounts,
): readonly InstallmentRecord[] {
  const { create = [], update = [], delete: removed = [] } = changes ?? {};
  const known = new Set(installments.map(({ id }) => id));
  for (const { id } of [...update, ...removed]) {
    if (!known.has(id)) refuseUnknown("Installment", id);
  }
  const kept = installments
    .filter(({ id }) => !removed.some((gone) => gone.id === id))
    .map((own) => ({
      ...own,
      ...withoutUndefined(update.find(({ id }) => id === own.id) ?? {}),
    }));
  const changed = [...kept, ...create.map((input) => makeInstallment(context, input))];
  requireWhole(changed, total);
  return changed;
}

const makeInstallment = (context: Context, input: InstallmentInput): InstallmentRecord => ({
  ...input,
  id: nextId(context.books, "installment"),
});

function requireWhole(installments: readonly InstallmentRecord[], total: Amounts): void {
  if (installments.length === 0) return;
  const sum = sumOf(installments, ({ amount }) => decimal(amount));
  if (!sum.eq(withTax(total))) refuseRule("The installments must add up to the invoice's amount");
}
