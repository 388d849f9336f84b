import type { BankAccount, CreateBankAccountBody } from "@centime/core/bank-accounts";
import { nextId } from "../books/numbering.ts";
import { type ReadOnly, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { linkTo } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import { OTHER_BANK, requireEstablishment } from "./bank-establishments.ts";
import { addJournal, nextBankCode } from "./journals.ts";
import { addLedgerAccount, findLedgerAccount } from "./ledger-accounts.ts";
import { resource } from "./resource.ts";
import { requireText, showing } from "./shared.ts";

/** A bank account as the books hold it: without links, which depend on where a request was sent. */
export interface BankAccountRecord
  extends ReadOnly<Omit<BankAccount, "journal" | "ledger_account">> {
  readonly journal_id: number;
  readonly ledger_account_id: number;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly account_type: string;
}

const bankAccounts = resource("bankAccounts", {
  model: "BankAccount",
  show: ({ baseUrl }, record): ReadOnly<BankAccount> => {
    const { journal_id, ledger_account_id, iban: _iban, bic: _bic, ...rest } = record;
    const { account_type: _type, ...account } = rest;
    return {
      ...account,
      journal: linkTo(baseUrl, "journals", journal_id),
      ledger_account: linkTo(baseUrl, "ledger_accounts", ledger_account_id),
    };
  },
});

/** The bank account of that id; refuses with 404 when there is none. */
export const existingBankAccount = bankAccounts.existing;

export const bankAccountHandlers = {
  getBankAccounts: modelled({ recorded: "Items, order and pages." }, bankAccounts.list),

  getBankAccount: modelled({ recorded: "The account." }, bankAccounts.read),

  createBankAccount: modelled(
    {
      recorded: "A journal and a ledger account of its own; the balance is `0.0`.",
      documented: "Without a bank it is `Other`.",
      assumed:
        "A blank name is a 422. The journal is `BQ2`, the ledger account `512002`, and so on.",
    },
    showing(bankAccounts.show, createBankAccount),
  ),
} satisfies Handlers;

/** Adds a bank account, with a journal and a ledger account for its transactions. */
function createBankAccount(context: Context, body: CreateBankAccountBody): BankAccountRecord {
  requireText("Name", body.name);
  const establishment = body.bank_establishment_id ?? OTHER_BANK;
  requireEstablishment(establishment);
  const journal = addJournal(context, {
    code: nextBankCode(context),
    label: `Journal de trésorerie - ${body.name}`,
    type: "finances",
  });
  return addBankAccount(context, journal.id, { ...body, bank_establishment_id: establishment });
}

/** What a bank account is created with. */
type BankAccountInput = CreateBankAccountBody & Partial<Pick<BankAccountRecord, "balance">>;

/** Writes a bank account into the books, and its ledger account. */
export function addBankAccount(
  context: Context,
  journal_id: number,
  { bank_establishment_id = OTHER_BANK, ...body }: BankAccountInput,
): BankAccountRecord {
  const account = addLedgerAccount(context, { number: nextNumber(context), label: body.name });
  return save(context, "bankAccounts", {
    id: nextId(context.books, "bankAccount"),
    name: body.name,
    currency: body.currency ?? "EUR",
    balance: body.balance ?? "0.0",
    bank_establishment: { id: bank_establishment_id },
    journal_id,
    ledger_account_id: account.id,
    iban: body.iban ?? null,
    bic: body.bic ?? null,
    account_type: body.account_type ?? "checking",
    ...stampsNow(context),
  });
}

/** The first free number for the ledger account of the next bank account: `512001`. */
function nextNumber(context: Context): string {
  let count = context.books.bankAccounts.size;
  let number: string;
  do {
    count += 1;
    number = `512${String(count).padStart(3, "0")}`;
  } while (findLedgerAccount(context, number) !== undefined);
  return number;
}
