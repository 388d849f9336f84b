import { addAppendix } from "../customer-invoices/appendices.ts";
import { keepAttachment } from "../files/file-attachments.ts";
import { seededFile } from "../files/stored-file.ts";
import type { DaysAgo } from "./seed-books.ts";

/** Every so manieth invoice has terms attached. */
const EVERY = 10;

const WAITING = ["facture-2026-101.pdf", "facture-2026-102.pdf", "avoir-2026-103.pdf"];

/** Appendices of some invoices, and files that wait to be imported. */
export function seedFiles(daysAgo: DaysAgo): void {
  const context = daysAgo(1);
  const { invoices } = context.books;
  for (const [index, id] of [...invoices.keys()].entries()) {
    if (index % EVERY === 0) addAppendix(context, id, seededFile(context, "conditions.pdf"));
  }
  for (const filename of WAITING) keepAttachment(context, seededFile(context, filename));
}
