import type { NamedEnumeration } from "../name/name-enumerations.ts";
import { kebabCase } from "../name/word-forms.ts";
import { docComment } from "./doc-comment.ts";
import type { Emission } from "./emission.ts";
import { ENUMERATIONS_INDEX, enumerationFile } from "./paths.ts";
import { HEADER, type SourceFile } from "./source-file.ts";

/** A file for each enumeration that has a name, and one that exports them all. */
export function emitEnumerations(emission: Emission): SourceFile[] {
  const { enumerations } = emission.naming;
  if (enumerations.length === 0) return [];
  return [
    ...enumerations.map((enumeration) => emitEnumeration(enumeration, emission)),
    { path: ENUMERATIONS_INDEX, text: indexText(enumerations) },
  ];
}

function emitEnumeration(enumeration: NamedEnumeration, emission: Emission): SourceFile {
  const { name, constant, members } = enumeration;
  const doc = docComment([emission.words.enumeration(name)]);
  const text = `${HEADER}

${doc}export const ${constant} = ${JSON.stringify(members)} as const;

/** A member of {@link ${constant}}. */
export type ${name} = (typeof ${constant})[number];
`;
  return { path: enumerationFile(kebabCase(name)), text };
}

function indexText(enumerations: readonly NamedEnumeration[]): string {
  const lines = enumerations
    .map(({ name, constant }) => ({ file: kebabCase(name), name, constant }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, name, constant }) => `export { ${constant}, type ${name} } from "./${file}.ts";`);
  return [HEADER, "", ...lines, ""].join("\n");
}
