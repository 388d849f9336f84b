import type { Page } from "@centime/core";
import type { InstallmentChanges, InstallmentInput } from "@centime/core/customer-invoices";
import { type Amounts, decimal, sumOf, withTax } from "../../books/money.ts";
import { nextId } from "../../books/numbering.ts";
import { change, definedOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { type ListQuery, listPage } from "../../http/list.ts";
import { refuseRule, refuseUnknown } from "../../http/response.ts";
import { changeParts } from "../shared.ts";
import { existingFinalized, existingInvoice } from "./life.ts";
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
  paid: false,
});

/** A page of the installments of an invoice. */
export const listInstallments = (
  context: Context,
  id: number,
  query: ListQuery | undefined,
): Page<InstallmentRecord> => listPage(existingInvoice(context, id).installments, query);

/** Marks an installment of a finalized invoice as paid: so much less remains of the invoice. */
export function markInstallmentAsPaid(
  context: Context,
  invoiceId: number,
  installmentId: number,
): undefined {
  const invoice = existingFinalized(context, invoiceId);
  const installment = invoice.installments.find(({ id }) => id === installmentId);
  if (installment === undefined) return refuseUnknown("Installment", installmentId);
  if (installment.paid) refuseRule("The installment is paid already");
  const installments = invoice.installments.map((each) =>
    each.id === installmentId ? { ...each, paid: true } : each,
  );
  change(context, "invoices", invoice, { installments });
}

function requireSum(
  installments: readonly InstallmentRecord[],
  total: Amounts,
): readonly InstallmentRecord[] {
  if (installments.length === 0) return installments;
  const sum = sumOf(installments, ({ amount }) => decimal(amount));
  if (!sum.eq(withTax(total))) refuseRule("The installments must add up to the invoice's amount");
  return installments;
}
