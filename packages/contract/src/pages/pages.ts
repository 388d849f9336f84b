import { knownContracts } from "../known.ts";
import { nameEverything } from "../name/naming.ts";
import { selectResources } from "../select.ts";
import { TABLES } from "../tables/tables.ts";
import { frenchBook } from "../words/french/french-book.ts";
import { wordBook } from "../words/word-book.ts";
import { type OperationPage, operationPage } from "./operation-page.ts";

export { type FrenchBook, frenchBook } from "../words/french/french-book.ts";
export type { Field, Limits } from "./fields.ts";
export type {
  Bilingual,
  CorrectionWords,
  DocumentedFailure,
  Filter,
  OperationPage,
  Sorting,
} from "./operation-page.ts";

/** The pages of all operations, of the Company API first; fails when something has no French. */
export async function operationPages(french = frenchBook()): Promise<OperationPage[]> {
  const { selection, corrections, names, patterns, words, fields } = TABLES;
  const resources = selectResources(await knownContracts(), selection, corrections);
  const naming = nameEverything(resources, names);
  const emission = { resources, naming, words: wordBook(words), patterns, fields };
  const sources = { emission, french };
  const pages = resources.flatMap(({ file, operations }) =>
    operations.map((operation) => operationPage(file, operation, sources, corrections)),
  );
  french.checkComplete();
  return pages;
}
