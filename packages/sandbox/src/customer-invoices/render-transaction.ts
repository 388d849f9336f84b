import type { MatchedTransaction } from "@centime/core/customer-invoices";
import { linkTo } from "../books/urls.ts";
import type { ReadOnly } from "../read-only.ts";
import type { TransactionRecord } from "./invoice-record.ts";

/** A matched bank transaction as the API shows it. */
export function renderTransaction(
  origin: string,
  { bank_account_id, customer_id, ...transaction }: TransactionRecord,
): ReadOnly<MatchedTransaction> {
  return {
    ...transaction,
    bank_account: linkTo(origin, "bank_accounts", bank_account_id),
    customer: linkTo(origin, "customers", customer_id),
  };
}
