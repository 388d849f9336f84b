/** What a French page says of an operation, and what an accountant types to find it. */
export interface FrenchWords {
  /** One sentence. */
  readonly summary: string;
  /** Words and phrases that people search for: synonyms, the name of the act, the name of the thing. */
  readonly search: readonly string[];
}

/** The words of operations by name. */
export type FrenchOperations = Readonly<Record<string, FrenchWords>>;

/** The operations of a resource: what all are found by, then the sentence and the further words of each. */
export const french = (
  search: readonly string[],
  operations: Readonly<Record<string, readonly [summary: string, ...search: string[]]>>,
): FrenchOperations =>
  Object.fromEntries(
    Object.entries(operations).map(([name, [summary, ...own]]) => [
      name,
      { summary, search: [...own, ...search] },
    ]),
  );
