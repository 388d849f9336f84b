import { nextId } from "../books/numbering.ts";
import { save, stampsNow } from "../books/records.ts";
import { addBankAccount } from "../resources/bank-accounts.ts";
import { journalOf } from "../resources/journals.ts";
import type { DaysAgo } from "./seed-books.ts";

const BNP = 12;

/** The company's current account, whose transactions are in the first journal of the bank. */
export function seedBankAccount(daysAgo: DaysAgo): void {
  const context = daysAgo(150);
  addBankAccount(context, journalOf(context, "finances").id, {
    name: "Compte principal",
    bank_establishment_id: BNP,
    iban: "FR7630004000031234567890143",
    bic: "BNPAFRPPXXX",
    balance: "48210.37",
  });
}

/** The company's registration with an e-invoicing platform. */
export function seedPaRegistration(daysAgo: DaysAgo): void {
  const context = daysAgo(150);
  save(context, "paRegistrations", {
    id: nextId(context.books, "paRegistration"),
    siret: null,
    siren: "901234561",
    status: "activated",
    exchange_direction: "emission_and_reception",
    ...stampsNow(context),
  });
}
