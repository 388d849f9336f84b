import type { TrialBalance } from "@centime/core/trial-balance";
import type { Context, Handlers } from "../context.ts";
import { listPage } from "../http/list.ts";
import { refuse } from "../http/response.ts";
import { type AccountBalance, trialBalance } from "../ledger/balances.ts";
import { formatCents } from "../ledger/entries.ts";
import { modelled } from "../modelled.ts";

/** The accounts of a trial balance, each with its place as `id`, which lists are ordered by. */
export function balanceRows(
  { books }: Context,
  { period_start: start, period_end: end, is_auxiliary }: BalanceQuery,
): readonly (AccountBalance & { readonly id: number })[] {
  if (start > end) refuse(400, "period_start must be before period_end");
  const balances = trialBalance(books, { start, end }, { auxiliary: is_auxiliary ?? false });
  return balances.map((balance, index) => ({ id: index + 1, ...balance }));
}

/** The period of a trial balance, and whether third parties are told apart. */
export interface BalanceQuery {
  readonly period_start: string;
  readonly period_end: string;
  readonly is_auxiliary?: boolean | undefined;
}

/** How long the company's account numbers are when they are filled up. */
const NUMBER_LENGTH = 7;

/** An account's debits and credits as the API shows them. */
export const showBalance = ({ number, label, debits, credits }: AccountBalance): TrialBalance => ({
  number,
  formatted_number: number.padEnd(NUMBER_LENGTH, "0"),
  label,
  debits: formatCents(debits),
  credits: formatCents(credits),
});

export const trialBalanceHandlers = {
  getTrialBalance: modelled(
    {
      recorded:
        "The accounts with entries in the period, by number; those of customers and suppliers are " +
        "gathered in 411 and 401; numbers are filled up to 7 digits. Page counters are `null`.",
      documented: "`is_auxiliary` tells customers and suppliers apart.",
      assumed: "A period that ends before it starts is a 400.",
    },
    (context, query) =>
      listPage(balanceRows(context, query), query, {
        defaultSort: "id",
        hasCounters: true,
        show: showBalance,
      }),
  ),
} satisfies Handlers;
