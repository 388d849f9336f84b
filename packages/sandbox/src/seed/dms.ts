import { addDmsFile, addDmsFolder } from "../resources/firm/dms.ts";
import type { DaysAgo } from "./seed-books.ts";

/** The company's documents beside the books: a folder within another, and a file in it. */
export function seedDms(daysAgo: DaysAgo): void {
  const context = daysAgo(120);
  const legal = addDmsFolder(context, "Juridique", null);
  const { id } = addDmsFolder(context, "Statuts", legal.id);
  const type = "text/plain";
  addDmsFile(context, "statuts.txt", id, { type, data: "Statuts de la société." });
}
