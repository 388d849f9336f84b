import { nextId } from "../books/ids.ts";
import { stampsNow } from "../books/stamps.ts";
import type { DaysAgo } from "./seed-books.ts";

const GROUPS: readonly (readonly string[])[] = [
  ["Paris", "Lyon", "Export"],
  ["Conseil", "Atelier", "Boutique"],
];

/** Two ways in which the company files its documents: by place, and by trade. */
export function seedCategories(daysAgo: DaysAgo): void {
  const context = daysAgo(150);
  const { books } = context;
  for (const labels of GROUPS) {
    const category_group = { id: nextId(books, "categoryGroup") };
    for (const label of labels) {
      const id = nextId(books, "category");
      const stamps = stampsNow(context);
      books.categories.set(id, { id, label, analytical_code: null, category_group, ...stamps });
    }
  }
}
