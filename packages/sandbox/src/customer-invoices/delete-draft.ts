import type { Context } from "../handler.ts";
import { existingDraft } from "./existing-invoice.ts";

/** Strikes a draft out of the books, and the links of credit notes to it. */
export function deleteDraft(context: Context, id: number): undefined {
  const { books } = context;
  existingDraft(context, id);
  books.invoices.delete(id);
  for (const note of books.invoices.values()) {
    if (note.credited_invoice_id !== id) continue;
    books.invoices.set(note.id, { ...note, credited_invoice_id: null });
  }
}
