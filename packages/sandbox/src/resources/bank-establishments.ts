import type { NamedResource } from "@centime/core/bank-accounts";
import type { Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { listPage } from "../http/list.ts";
import { refuseUnknown } from "../http/response.ts";
import { modelled } from "../modelled.ts";

/** The bank of accounts whose bank nobody named: the real API's id. */
export const OTHER_BANK = 2640;

const NAMES: readonly (readonly [id: number, name: string])[] = [
  [12, "BNP Paribas"],
  [17, "Banque Populaire"],
  [23, "Boursorama"],
  [31, "Caisse d'Épargne"],
  [38, "CIC"],
  [44, "Crédit Agricole"],
  [52, "Crédit Coopératif"],
  [59, "Crédit Mutuel"],
  [71, "La Banque Postale"],
  [83, "LCL"],
  [97, "Société Générale"],
  [412, "Qonto"],
  [587, "Memo Bank"],
  [1204, "Stripe"],
  [OTHER_BANK, "Other"],
  [7253, "Volksbank Freiburg"],
  [9537, "Wise"],
  [9570, "Revolut Business"],
];

const SINCE = {
  created_at: "2025-02-11T08:43:20.103847Z",
  updated_at: "2025-02-17T09:41:52.298564Z",
};

/** The banks that the API knows, which are the same for every company. */
const ESTABLISHMENTS: readonly NamedResource[] = NAMES.map(([id, name]) => ({
  id,
  name,
  ...SINCE,
}));

const FIELDS = keysAsFields<NamedResource>({ id: "number" });

export const bankEstablishmentHandlers = {
  getBankEstablishments: modelled(
    { recorded: "Items, order and pages.", assumed: "Which banks: a few of the thousands." },
    (_context, query) => listPage(ESTABLISHMENTS, query, { fields: FIELDS }),
  ),
} satisfies Handlers;

/** Refuses with 404 a bank that the API does not know. */
export function requireEstablishment(id: number): void {
  if (!ESTABLISHMENTS.some((known) => known.id === id)) refuseUnknown("BankEstablishment", id);
}
