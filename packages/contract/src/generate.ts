import { emit } from "./emit/emit.ts";
import type { SourceFile } from "./emit/source-file.ts";
import type { OpenApiDocument } from "./load/openapi.ts";
import { type Names, nameEverything } from "./name/naming.ts";
import { selectResources } from "./select.ts";
import type { SelectedResource } from "./tables/selection.ts";
import { wordBook } from "./words/word-book.ts";
import type { Words } from "./words/words.ts";

/** What people decide, and the contract does not say. */
export interface Tables {
  readonly selection: readonly SelectedResource[];
  readonly names: Names;
  readonly patterns: Readonly<Record<string, string>>;
  readonly words: Words;
}

/** The source files for a contract, not yet formatted. */
export function generate(document: OpenApiDocument, tables: Tables): SourceFile[] {
  const resources = selectResources(document, tables.selection);
  const naming = nameEverything(resources, tables.names);
  const words = wordBook(tables.words);
  const files = emit({ resources, naming, words, patterns: tables.patterns });
  words.checkComplete();
  return files;
}
