import { emit } from "./emit/emit.ts";
import { emitClient } from "./emit/emit-client.ts";
import { emitReference, withCoverage } from "./emit/emit-reference.ts";
import type { SourceFile } from "./emit/source-file.ts";
import type { Contract } from "./known.ts";
import type { Correction } from "./model/correct.ts";
import type { Pattern } from "./model/shape.ts";
import { type Names, nameEverything } from "./name/naming.ts";
import { selectResources } from "./select.ts";
import type { FieldTable } from "./tables/fields.ts";
import type { SelectedResource } from "./tables/selection.ts";
import { type Words, wordBook } from "./words/word-book.ts";

/** What people decide because the contract does not say it. */
export interface Tables {
  readonly selection: readonly SelectedResource[];
  readonly corrections: readonly Correction[];
  readonly names: Names;
  readonly patterns: Readonly<Record<string, Pattern>>;
  readonly words: Words;
  readonly fields: FieldTable;
}

/** Unformatted files below core's `src`, the client's `src`, and `docs/reference`. */
export interface Generated {
  readonly core: readonly SourceFile[];
  readonly client: readonly SourceFile[];
  readonly reference: readonly SourceFile[];
  /** Returns the README with its table of coverage. */
  readonly readme: (text: string) => string;
}

/** Generates the code for the contracts of all APIs. */
export function generate(contracts: readonly Contract[], tables: Tables): Generated {
  const resources = selectResources(contracts, tables.selection, tables.corrections);
  const naming = nameEverything(resources, tables.names);
  const words = wordBook(tables.words);
  const core = emit({ resources, naming, words, patterns: tables.patterns, fields: tables.fields });
  words.checkComplete();
  return {
    core,
    client: emitClient(resources),
    reference: emitReference(resources, tables.corrections),
    readme: (text) => withCoverage(text, resources),
  };
}
