import type { LedgerRow } from "../../ledger/rows.ts";

/**
 * The columns of the *fichier des écritures comptables*, which the French tax administration reads
 * (livre des procédures fiscales, A. 47 A-1).
 */
const COLUMNS: readonly (readonly [name: string, read: (row: LedgerRow) => string])[] = [
  ["JournalCode", ({ journal }) => journal.code],
  ["JournalLib", ({ journal }) => journal.label],
  ["EcritureNum", ({ entry_number }) => String(entry_number)],
  ["EcritureDate", ({ date }) => compact(date)],
  ["CompteNum", ({ account, collective }) => (collective ?? account).number],
  ["CompteLib", ({ account, collective }) => (collective ?? account).label],
  ["CompAuxNum", ({ account, collective }) => (collective === null ? "" : account.number)],
  ["CompAuxLib", ({ account, collective }) => (collective === null ? "" : account.label)],
  ["PieceRef", ({ piece }) => piece],
  ["PieceDate", ({ date }) => compact(date)],
  ["EcritureLib", ({ label }) => label],
  ["Debit", ({ cents }) => amount(Math.max(cents, 0))],
  ["Credit", ({ cents }) => amount(Math.max(-cents, 0))],
  ["EcritureLet", ({ lettering }) => lettering?.code ?? ""],
  ["DateLet", ({ lettering }) => compact(lettering?.date ?? "")],
  ["ValidDate", ({ written_on }) => compact(written_on)],
  ["Montantdevise", () => ""],
  ["Idevise", () => ""],
];

/** The FEC of ledger lines: a line of text for each, with tabs between 18 columns. */
export function writeFec(rows: readonly LedgerRow[]): string {
  const lines = rows.map((row) => COLUMNS.map(([, read]) => oneLine(read(row))));
  const head = COLUMNS.map(([name]) => name);
  return [head, ...lines].map((columns) => `${columns.join("\t")}\r\n`).join("");
}

const oneLine = (text: string): string => text.replaceAll(/[\t\r\n]+/g, " ");

/** A day as the FEC has it: `20260701`. */
const compact = (day: string): string => day.replaceAll("-", "");

/** Cents as the FEC has amounts: `1234,50`. */
const amount = (cents: number): string => (cents / 100).toFixed(2).replace(".", ",");
