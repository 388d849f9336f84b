/** What the docstrings say, in our own words. */
export interface Words {
  readonly operations: Readonly<Record<string, OperationWords>>;
  readonly types: Readonly<Record<string, TypeWords>>;
  /** One line for each enumeration that has a file. */
  readonly enumerations: Readonly<Record<string, string>>;
  /** What a property means in any type that does not say otherwise. */
  readonly fields: Readonly<Record<string, string>>;
  /** Properties whose name says it all. */
  readonly plainFields: readonly string[];
}

export interface OperationWords {
  /** One sentence. */
  readonly summary: string;
  /** Paragraphs on what a caller has to know. */
  readonly notes?: readonly string[];
  /** What a documented failure means here, where that is not plain: status → a few words. */
  readonly failures?: Readonly<Record<number, string>>;
}

export interface TypeWords {
  /** One line. */
  readonly summary: string;
  /** Where a property means more, or something else, than usual. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The words of one resource. */
export type ResourceWords = Pick<Words, "operations" | "types">;
