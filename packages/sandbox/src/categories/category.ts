import type { Stamps } from "../books/stamps.ts";

/** What a document can be filed under, for the company's own analysis. */
export interface Category extends Stamps {
  readonly id: number;
  readonly label: string;
  readonly analytical_code: string | null;
  readonly category_group: { readonly id: number };
}
