import type { NamedEnumeration } from "../name/name-enumerations.ts";
import { docComment } from "./doc-comment.ts";
import type { Emission } from "./emission.ts";
import { ENUMERATIONS } from "./paths.ts";
import { HEADER, type SourceFile } from "./source-file.ts";

/** All enumerations that have a name, by their names. */
export function emitEnumerations(emission: Emission): SourceFile {
  const texts = [...emission.naming.enumerations]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((enumeration) => enumerationText(enumeration, emission));
  return { path: ENUMERATIONS, text: [HEADER, "", texts.join("\n")].join("\n") };
}

function enumerationText(enumeration: NamedEnumeration, emission: Emission): string {
  const { name, constant, members } = enumeration;
  const doc = docComment([emission.words.enumeration(name)]);
  return `${doc}export const ${constant} = ${JSON.stringify(members)} as const;

/** A member of {@link ${constant}}. */
export type ${name} = (typeof ${constant})[number];
`;
}
