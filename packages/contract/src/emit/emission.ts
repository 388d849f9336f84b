import type { Resource } from "../model/resource.ts";
import type { Naming } from "../name/naming.ts";
import type { WordBook } from "../words/word-book.ts";

/** What every emitter works from. */
export interface Emission {
  readonly resources: readonly Resource[];
  readonly naming: Naming;
  readonly words: WordBook;
  /** Regular expressions with a name: constant → source. */
  readonly patterns: Readonly<Record<string, string>>;
}
