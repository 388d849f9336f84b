import type { Resource } from "../model/resource.ts";
import { camelCase } from "../name/word-forms.ts";
import { operationsFile, RESOURCES } from "./paths.ts";
import { HEADER, type SourceFile, specifier } from "./source-file.ts";

/** All resources as namespaces, so that who needs all of them loads one file. */
export function emitResources(resources: readonly Resource[]): SourceFile {
  const lines = resources.map(
    ({ file }) =>
      `export * as ${camelCase(file)} from "${specifier(RESOURCES, operationsFile(file))}";\n`,
  );
  return { path: RESOURCES, text: `${HEADER}\n\n${lines.join("")}` };
}
