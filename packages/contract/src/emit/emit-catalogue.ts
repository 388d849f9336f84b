import type { Resource } from "../model/resource.ts";
import { camelCase } from "../name/word-forms.ts";
import { docComment } from "./doc-comment.ts";
import { CATALOGUE, operationsFile } from "./paths.ts";
import { HEADER, importsOf, type SourceFile } from "./source-file.ts";

/** The record of all operations. */
export function emitCatalogue(resources: readonly Resource[]): SourceFile {
  const imports = importsOf(CATALOGUE);
  const spreads = resources.map(
    ({ file }) => `...${imports.namespace(camelCase(file), operationsFile(file))},\n`,
  );
  const doc = docComment(["Every operation by its name."]);
  const text = `${HEADER}

${imports.render()}${doc}export const catalogue = {\n${spreads.join("")}} as const;\n`;
  return { path: CATALOGUE, text };
}
