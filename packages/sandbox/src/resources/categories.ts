import type { AssignedCategory, CategoryAssignment } from "@centime/core/customer-invoices";
import type { CashDirection } from "@centime/core/enumerations";
import type { Books } from "../books/books.ts";
import { decimal, formatDecimal, sumOf } from "../books/money.ts";
import type { Stamps } from "../books/records.ts";
import { refuseRule } from "../http/response.ts";
import { existing } from "./shared.ts";

/** What a document can be filed under, for the company's own analysis. */
export interface Category extends Stamps {
  readonly id: number;
  readonly label: string;
  /** Of a category for money alone: whether it comes or goes. */
  readonly direction: CashDirection | null;
  readonly analytical_code: string | null;
  readonly category_group: { readonly id: number };
}

/** Categories among which an amount is split. */
export interface CategoryGroupRecord extends Stamps {
  readonly id: number;
  readonly label: string;
  readonly kind: "profit_and_loss" | "treasury" | "building";
}

/** A category with its share of a record: weights are decimals that sum to 1 within a group. */
export interface CategoryWeight {
  readonly id: number;
  readonly weight: string;
}

/** Reads the categories that a request assigns; refuses unknown ones and weights that do not add up. */
export function readWeights(
  books: Books,
  assignments: readonly CategoryAssignment[],
): readonly CategoryWeight[] {
  const weights = assignments.map(({ id, weight }) => ({ id, weight: readWeight(weight) }));
  if (new Set(weights.map(({ id }) => id)).size < weights.length) {
    refuseRule("A category can be assigned only once");
  }
  const groupOf = ({ id }: CategoryWeight) => existingCategory(books, id).category_group.id;
  for (const group of new Set(weights.map(groupOf))) {
    const members = weights.filter((member) => groupOf(member) === group);
    const sum = sumOf(members, ({ weight }) => decimal(weight));
    if (!sum.eq(1)) {
      refuseRule(`The weights of category group ${group} must sum to 1, not ${sum.toFixed()}`);
    }
  }
  return weights;
}

function readWeight(weight: string): string {
  const value = decimal(weight);
  return value.gt(0) ? formatDecimal(value) : refuseRule("A weight must be above 0");
}

const existingCategory = (books: Books, id: number): Category =>
  existing(books.categories, "Category", id);

/** The categories of a record as the API shows them. */
export const assignedCategories = (
  books: Books,
  weights: readonly CategoryWeight[] = [],
): AssignedCategory[] =>
  weights.map(({ id, weight }) => {
    const { category_group, direction: _direction, ...category } = existingCategory(books, id);
    return { ...category, weight, category_group: { ...category_group } };
  });
