import { knownContracts } from "../known.ts";
import { nameEverything } from "../name/naming.ts";
import { selectResources } from "../select.ts";
import { TABLES } from "../tables/tables.ts";
import { wordBook } from "../words/word-book.ts";
import { type OperationPage, operationPage } from "./operation-page.ts";

export type { Field, Limits } from "./fields.ts";
export type {
  Bilingual,
  DocumentedFailure,
  Filter,
  OperationPage,
  Sorting,
} from "./operation-page.ts";

/** The pages of all operations, of the Company API first. */
export async function operationPages(): Promise<OperationPage[]> {
  const { selection, corrections, names, patterns, words, fields } = TABLES;
  const resources = selectResources(await knownContracts(), selection, corrections);
  const naming = nameEverything(resources, names);
  const emission = { resources, naming, words: wordBook(words), patterns, fields };
  return resources.flatMap(({ file, operations }) =>
    operations.map((operation) => operationPage(file, operation, emission, corrections)),
  );
}
