/** A word of French accounting, and what it is in English and in the API. */
export interface Term {
  readonly fr: string;
  readonly en: string;
  /** Operations, fields or values of the API; none where it has no name there. */
  readonly api: readonly string[];
  /** One line in each language. */
  readonly meaning: { readonly en: string; readonly fr: string };
}

export interface Theme {
  readonly title: { readonly en: string; readonly fr: string };
  readonly terms: readonly Term[];
}

/** A term, in the order of its columns. */
export const term = (
  fr: string,
  en: string,
  api: readonly string[],
  meaning: Term["meaning"],
): Term => ({ fr, en, api, meaning });
