import type { Transaction } from "@centime/core/transactions";
import type { ReadOnly } from "../../books/records.ts";
import type { CategoryWeight } from "../categories.ts";

type Derived =
  | "bank_account"
  | "categories"
  | "customer"
  | "journal"
  | "matched_invoices"
  | "outstanding_balance"
  | "supplier";

/** A bank transaction as the books hold it: what is left of it and its links follow from the rest. */
export interface TransactionRecord extends ReadOnly<Omit<Transaction, Derived>> {
  readonly bank_account_id: number;
  readonly journal_id: number;
  readonly customer_id: number | null;
  readonly supplier_id: number | null;
  /** Whether a match wrote its customer or supplier, which then goes with the match. */
  readonly party_is_matched: boolean;
  readonly categories: readonly CategoryWeight[];
}
