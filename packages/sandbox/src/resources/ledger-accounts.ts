import type { Substance } from "@centime/core/enumerations";
import type {
  CreateLedgerAccountBody,
  LedgerAccount,
  UpdateLedgerAccountBody,
} from "@centime/core/ledger-accounts";
import { rowsWith } from "../books/indexes.ts";
import { nextId } from "../books/numbering.ts";
import { change, definedOnly, type ReadOnly, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { refuseRule } from "../http/response.ts";
import { CHART, chartLabel } from "../ledger/chart.ts";
import { modelled } from "../modelled.ts";
import { resource } from "./resource.ts";
import { existing, requireFree, requireText } from "./shared.ts";

/** A ledger account as the books hold it. */
export type LedgerAccountRecord = ReadOnly<LedgerAccount>;

const ledgerAccounts = resource("ledgerAccounts", {
  model: "LedgerAccount",
  fields: keysAsFields<LedgerAccountRecord>({ id: "number", number: "text", enabled: "boolean" }),
  hasCounters: true,
  isSilent: true,
});

export const ledgerAccountHandlers = {
  getLedgerAccounts: modelled(
    {
      recorded: "Items, order, and the undeclared page counters, all `null`.",
      measured: "`has_more` of the last page is `null`.",
    },
    ledgerAccounts.list,
  ),

  getLedgerAccount: modelled({ recorded: "The account." }, ledgerAccounts.read),

  createLedgerAccount: modelled(
    {
      recorded: "An account of type `custom`, for any VAT rate and country.",
      documented: "A number below 401 is of a supplier, one below 411 of a customer.",
      assumed:
        "A number begins with a digit, and holds digits and capitals; a taken one is a 422, and so " +
        "is a blank label. Accounts of third parties can be lettered.",
    },
    createLedgerAccount,
  ),

  updateLedgerAccount: modelled(
    { recorded: "The account with the changes.", assumed: "A blank label is a 422." },
    updateLedgerAccount,
  ),
} satisfies Handlers;

const NUMBER = /^[1-9][\dA-Z]*$/;

/** Adds an account; refuses with 422 a number that is taken or none. */
export function createLedgerAccount(
  context: Context,
  { number, label, vat_rate = "any", country_alpha2 = "any" }: CreateLedgerAccountBody,
): LedgerAccountRecord {
  if (!NUMBER.test(number)) refuseRule("Number must be digits, and then digits or capitals");
  requireText("Label", label);
  requireFree(context, "ledgerAccounts", { field: "number", value: number, label: "Number" });
  return addLedgerAccount(context, { number, label, vat_rate, country_alpha2 });
}

/** Changes the label of an account, or whether its lines can be lettered. */
export function updateLedgerAccount(
  context: Context,
  id: number,
  { label, letterable }: UpdateLedgerAccountBody,
): LedgerAccountRecord {
  const account = existingLedgerAccount(context, id);
  requireText("Label", label);
  return change(context, "ledgerAccounts", account, definedOnly({ label, letterable }));
}

/** Where sales are booked, by what is sold. */
const SALES_ACCOUNTS: Readonly<Record<Substance, string>> = { goods: "707", services: "706" };

/** Where sales are booked that do not say what is sold. */
export const DEFAULT_SALES_ACCOUNT = SALES_ACCOUNTS.services;

/** What an account is for, by the start of its number; the closest comes first. */
const TYPES: readonly (readonly [start: string, type: string])[] = [
  ["401", "supplier"],
  ["411", "customer"],
  ["512", "bank"],
];

/** Accounts of third parties and of what waits; their lines can be lettered. */
const LETTERABLE = /^(40|41|42|43|445|45|46|47|58)/;

/** Writes an account into the books. */
export const addLedgerAccount = (
  context: Context,
  fields: Pick<LedgerAccountRecord, "number"> & Partial<LedgerAccountRecord>,
): LedgerAccountRecord =>
  save(context, "ledgerAccounts", {
    id: nextId(context.books, "ledgerAccount"),
    label: chartLabel(fields.number),
    vat_rate: "any",
    country_alpha2: "any",
    enabled: true,
    type: typeOf(fields.number),
    letterable: LETTERABLE.test(fields.number),
    ...stampsNow(context),
    ...fields,
  });

function typeOf(number: string): string {
  if (CHART.some(([own]) => own === number)) return "generic";
  return TYPES.find(([start]) => number.startsWith(start))?.[1] ?? "custom";
}

/** The account of that number; `undefined` when there is none. */
export const findLedgerAccount = (
  { books }: Context,
  number: string,
): LedgerAccountRecord | undefined => rowsWith(books.ledgerAccounts, "number", number)[0];

/** The account of that number; it is created when there is none. */
export const ledgerAccount = (
  context: Context,
  number: string,
  label: string = chartLabel(number),
): LedgerAccountRecord =>
  findLedgerAccount(context, number) ?? addLedgerAccount(context, { number, label });

/** The account of that id; refuses with 404 when there is none. */
export const existingLedgerAccount = ({ books }: Context, id: number): LedgerAccountRecord =>
  existing(books.ledgerAccounts, "LedgerAccount", id);

interface SalesAccountInput {
  readonly ledger_account_id?: number | undefined;
  readonly substance?: Substance | undefined;
}

/** The account that a product or line asks for, by its id or by what is sold. */
export function salesAccount(
  context: Context,
  input: SalesAccountInput,
): LedgerAccountRecord | null {
  if (input.ledger_account_id !== undefined) {
    return existingLedgerAccount(context, input.ledger_account_id);
  }
  return input.substance === undefined
    ? null
    : ledgerAccount(context, SALES_ACCOUNTS[input.substance]);
}

/** What is sold when a sale is booked on the account; `null` for accounts of other kinds. */
export function toSubstance({ number }: LedgerAccountRecord): Substance | null {
  if (number.startsWith(SALES_ACCOUNTS.goods)) return "goods";
  return number.startsWith(SALES_ACCOUNTS.services) ? "services" : null;
}
