import { books, eInvoicing, tax } from "./books.ts";
import type { Theme } from "./term.ts";
import { bank, purchases, sales } from "./trade.ts";

/** The words of French accounting, by theme. */
export const GLOSSARY: readonly Theme[] = [sales, purchases, bank, books, tax, eInvoicing];

/** A column of the FEC, and what it holds. */
export interface FecColumn {
  readonly name: string;
  readonly meaning: { readonly en: string; readonly fr: string };
}

const column = (name: string, en: string, fr: string): FecColumn => ({ name, meaning: { en, fr } });

/** The columns of a FEC in their order: article A47 A-1 of the *livre des procédures fiscales*. */
export const FEC_COLUMNS: readonly FecColumn[] = [
  column("JournalCode", "The journal's code.", "Le code du journal."),
  column("JournalLib", "The journal's label.", "Le libellé du journal."),
  column(
    "EcritureNum",
    "The entry's number, in an unbroken sequence.",
    "Le numéro de l'écriture, dans une séquence continue.",
  ),
  column("EcritureDate", "The day of the entry.", "La date de comptabilisation."),
  column("CompteNum", "The account's number.", "Le numéro du compte."),
  column("CompteLib", "The account's label.", "Le libellé du compte."),
  column("CompAuxNum", "The subsidiary account, if any.", "Le compte auxiliaire, s'il y en a un."),
  column("CompAuxLib", "The label of the subsidiary account.", "Le libellé du compte auxiliaire."),
  column("PieceRef", "The reference of the voucher.", "La référence de la pièce justificative."),
  column("PieceDate", "The day of the voucher.", "La date de la pièce justificative."),
  column("EcritureLib", "The label of the entry.", "Le libellé de l'écriture."),
  column("Debit", "The debit, with a decimal comma.", "Le débit, avec une virgule décimale."),
  column("Credit", "The credit, with a decimal comma.", "Le crédit, avec une virgule décimale."),
  column("EcritureLet", "The letters of the lettering, if any.", "Le lettrage, s'il y en a un."),
  column("DateLet", "The day of the lettering.", "La date du lettrage."),
  column(
    "ValidDate",
    "The day when the entry became final.",
    "La date de validation de l'écriture.",
  ),
  column("Montantdevise", "The amount in a foreign currency.", "Le montant en devise."),
  column("Idevise", "The foreign currency.", "L'identifiant de la devise."),
];
