import type { Books } from "../books/books.ts";
import { nextId } from "../books/ids.ts";

const JOURNALS: readonly (readonly [code: string, label: string, type: string])[] = [
  ["VT", "Journal de vente", "sales"],
  ["HA", "Journal d'achat", "purchases"],
  ["BQ1", "Journal de trésorerie", "finances"],
  ["OD", "Journal des opérations diverses", "misc"],
  ["TVA", "Journal de TVA", "vat"],
  ["RT", "Journal de récupération de TVA", "pending_vat"],
  ["AN", "Journal des à-nouveaux", "carryover"],
  ["SIT", "Journal de situation", "situation"],
  ["PA", "Journal de paie", "payroll"],
  ["EMP", "Emprunts", "loans"],
];

/** The journals that every company begins with. */
export function seedJournals(books: Books): void {
  for (const [code, label, type] of JOURNALS) {
    const id = nextId(books, "journal");
    books.journals.set(id, { code, id, label, type });
  }
}
