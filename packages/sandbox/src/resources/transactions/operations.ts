import type {
  CreateTransactionBody,
  TransactionMatchedInvoice,
  UpdateTransactionBody,
} from "@centime/core/transactions";
import { decimal, exchangeRate, formatDecimal, inEuros, toCents } from "../../books/money.ts";
import { nextId } from "../../books/numbering.ts";
import { change, type ReadOnly, save, stampsNow } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { type Fields, keysAsFields } from "../../http/filter.ts";
import { listPage } from "../../http/list.ts";
import { linkTo } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { existingBankAccount } from "../bank-accounts.ts";
import { assignedCategories, readWeights } from "../categories.ts";
import { existingCustomer } from "../customers/record.ts";
import { matchesOfTransaction } from "../matching/matches.ts";
import { resource } from "../resource.ts";
import { requireText, showing } from "../shared.ts";
import { existingSupplier } from "../suppliers.ts";
import type { TransactionRecord } from "./record.ts";
import { showTransaction } from "./show.ts";

const FIELDS: Fields<TransactionRecord> = keysAsFields<TransactionRecord>({
  id: "number",
  bank_account_id: "number",
  journal_id: "number",
  date: "date",
});

const transactions = resource("transactions", {
  model: "Transaction",
  fields: FIELDS,
  show: showTransaction,
});

export const transactionHandlers = {
  getTransactions: modelled(
    { documented: "Items, order and pages; matched invoices are `{ url }`." },
    transactions.list,
  ),

  getTransaction: modelled({ recorded: "The transaction." }, transactions.read),

  createTransaction: modelled(
    {
      recorded: "`outstanding_balance` has the sign opposite to the amount.",
      measured: "The bank account's balance stays as it is.",
      assumed:
        "The amount is in the account's currency; the bank takes its fee in addition. " +
        "Until it is matched, its ledger entry waits on 4716 or 4717.",
    },
    showing(showTransaction, createTransaction),
  ),

  updateTransaction: modelled(
    {
      documented: "Its customer or supplier; `null` removes it.",
      assumed: "A customer takes the supplier's place, and the other way round.",
    },
    showing(showTransaction, updateTransaction),
  ),

  getTransactionCategories: modelled({ recorded: "The categories." }, (context, id, query) => {
    const { categories } = transactions.existing(context, id);
    return listPage(assignedCategories(context.books, categories), query);
  }),

  categorizeTransaction: modelled(
    {
      recorded: "A bare array.",
      measured:
        "Weights of a group that do not sum to 1 are a 422; all categories are replaced. " +
        "The transaction's changelog has no event of it.",
    },
    (context, id, body) => {
      const transaction = transactions.existing(context, id);
      const categories = readWeights(context.books, body);
      change(context, "transactions", transaction, { categories }, { events: 0 });
      return assignedCategories(context.books, categories);
    },
  ),

  getTransactionMatchedInvoices: modelled(
    { documented: "The customer and supplier invoices." },
    (context, id, query) => {
      transactions.existing(context, id);
      const ids = matchesOfTransaction(context.books, id).map(({ document_id }) => document_id);
      return listPage(
        ids.map((own) => matchedInvoice(context, own)),
        query,
      );
    },
  ),
} satisfies Handlers;

function matchedInvoice(
  { books, baseUrl }: Context,
  id: number,
): ReadOnly<TransactionMatchedInvoice> {
  return books.invoices.has(id)
    ? { type: "customer", ...linkTo(baseUrl, "customer_invoices", id) }
    : { type: "supplier", ...linkTo(baseUrl, "supplier_invoices", id) };
}

/** Adds a bank transaction to the books. */
export function createTransaction(
  context: Context,
  { bank_account_id, label, date, amount, fee }: CreateTransactionBody,
): TransactionRecord {
  const { currency, journal_id } = existingBankAccount(context, bank_account_id);
  requireText("Label", label);
  const own = toCents(decimal(amount));
  const rate = exchangeRate(currency);
  const paid = fee === undefined ? null : toCents(decimal(fee));
  return save(context, "transactions", {
    id: nextId(context.books, "transaction"),
    label,
    attachment_required: true,
    date,
    archived_at: null,
    currency,
    currency_amount: formatDecimal(own),
    amount: formatDecimal(inEuros(own, rate)),
    currency_fee: paid && formatDecimal(paid),
    fee: paid && formatDecimal(inEuros(paid, rate)),
    interbank_code: null,
    pro_account_expense: null,
    bank_account_id,
    journal_id,
    customer_id: null,
    supplier_id: null,
    party_is_matched: false,
    categories: [],
    ...stampsNow(context),
  });
}

function updateTransaction(
  context: Context,
  id: number,
  body: UpdateTransactionBody,
): TransactionRecord {
  const transaction = transactions.existing(context, id);
  const party = readParty(context, transaction, body);
  return change(context, "transactions", transaction, { ...party, party_is_matched: false });
}

/** The customer or supplier that a request names. */
function readParty(
  context: Context,
  { customer_id, supplier_id }: TransactionRecord,
  body: UpdateTransactionBody,
): Pick<TransactionRecord, "customer_id" | "supplier_id"> {
  if ("customer_id" in body) {
    if (body.customer_id === null) return { customer_id: null, supplier_id };
    return { customer_id: existingCustomer(context, body.customer_id).id, supplier_id: null };
  }
  if (body.supplier_id === null) return { customer_id, supplier_id: null };
  return { customer_id: null, supplier_id: existingSupplier(context, body.supplier_id).id };
}
