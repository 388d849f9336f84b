import { answerLimits, answerMembers } from "./answer-facts.ts";
import type { Emission } from "./emission.ts";
import { limitsText } from "./limits-text.ts";
import { membersText } from "./members-text.ts";
import { ANSWER_FACTS } from "./paths.ts";
import { patternText } from "./pattern-text.ts";
import { HEADER, importsOf, type SourceFile } from "./source-file.ts";

/** What only those who look for drift bundle: the members of enumerations in answers, and limits. */
export function emitAnswerFacts(emission: Emission): SourceFile {
  const imports = importsOf(ANSWER_FACTS);
  const members = answerMembers(emission).map(({ name, shape }) =>
    entry(name, shape.kind === "enumeration" ? membersText(shape, emission, imports) : ""),
  );
  const limits = answerLimits(emission).map(({ name, shape }) =>
    entry(
      name,
      limitsText(shape, (pattern) => patternText(pattern, emission, imports)),
    ),
  );
  const text = [
    HEADER,
    "",
    `${imports.render()}/** The members of every enumeration in an answer, by the name that its schema has for it. */`,
    `export const ANSWER_MEMBERS = {\n${members.join("")}} as const;\n`,
    "/** What the contract says of values in answers beside their types, by the same kind of name. */",
    `export const ANSWER_LIMITS = {\n${limits.join("")}} as const;\n`,
  ];
  return { path: ANSWER_FACTS, text: text.join("\n") };
}

const entry = (name: string, text: string): string =>
  name === text ? `${name},\n` : `${JSON.stringify(name)}: ${text},\n`;
