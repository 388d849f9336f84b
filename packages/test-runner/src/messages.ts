/** What the process of one test file tells the runner. */
export type ChildMessage =
  | { readonly kind: "running"; readonly what: string }
  | { readonly kind: "problem"; readonly text: string }
  | ({ readonly kind: "finished" } & Counts);

export interface Counts {
  readonly passed: number;
  readonly total: number;
  readonly skipped: number;
}
