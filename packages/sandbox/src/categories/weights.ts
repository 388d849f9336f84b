import type { AssignedCategory, CategoryAssignment } from "@centime/core/customer-invoices";
import type { Books } from "../books/books.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";
import { decimal, decimalPlaces, formatDecimal, isDecimal, sumOf } from "../money/decimal.ts";
import type { Category } from "./category.ts";

/** A category with its share of something: weights are decimals that sum to 1 within a group. */
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
  const groupOf = ({ id }: CategoryWeight) => categoryOf(books, id).category_group.id;
  for (const group of new Set(weights.map(groupOf))) {
    const members = weights.filter((member) => groupOf(member) === group);
    const sum = sumOf(members, ({ weight }) => decimal(weight));
    if (!sum.eq(1)) {
      refuseRule(`The weights of category group ${group} must sum to 1, not ${sum.toFixed()}`);
    }
  }
  return weights;
}

const MOST_PLACES = 4;

function readWeight(weight: string): string {
  const value = decimal(isDecimal(weight) ? weight : "-1");
  const fits = value.gt(0) && value.lte(1) && decimalPlaces(value) <= MOST_PLACES;
  return fits
    ? formatDecimal(value)
    : refuseRule("A weight must be above 0 and at most 1, with 4 decimals or fewer");
}

const categoryOf = (books: Books, id: number): Category =>
  books.categories.get(id) ?? refuseUnknown("Category", id);

/** The categories of something as the API shows them. */
export const assignedCategories = (
  books: Books,
  weights: readonly CategoryWeight[] = [],
): AssignedCategory[] =>
  weights.map(({ id, weight }) => {
    const { category_group, ...category } = categoryOf(books, id);
    return { ...category, weight, category_group: { ...category_group } };
  });
