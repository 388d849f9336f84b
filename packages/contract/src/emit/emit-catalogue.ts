import type { Resource } from "../model/resource.ts";
import { camelCase } from "../name/word-forms.ts";
import { docComment } from "./doc-comment.ts";
import { CATALOGUE, operationsFile } from "./paths.ts";
import { HEADER, importsOf, type SourceFile } from "./source-file.ts";

/**
 * The record of all operations. To a bundler a spread is an effect, which it keeps for everybody who has
 * the file; a call may say that it has none.
 */
export function emitCatalogue(resources: readonly Resource[]): SourceFile {
  const imports = importsOf(CATALOGUE);
  const spreads = resources.map(
    ({ file }) => `...${imports.namespace(camelCase(file), operationsFile(file))},\n`,
  );
  const doc = docComment(["Every operation by its name."]);
  const text = `${HEADER}

${imports.render()}${doc}export const catalogue = /* @__PURE__ */ (() => ({\n${spreads.join("")}}) as const)();\n`;
  return { path: CATALOGUE, text };
}
