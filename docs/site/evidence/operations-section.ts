import type { Language } from "../.vitepress/contents.ts";
import { table } from "../operations/markdown.ts";
import { resourceName } from "../operations/resources.ts";
import { bar, numbersIn } from "./markup.ts";
import { CONFIDENCES, type OperationEvidence } from "./operations.ts";
import { WORDS, type Words } from "./words.ts";

/** The part of the page about each operation: how many there is what for, then all of them, folded by resource. */
export function operationsSection(
  operations: readonly OperationEvidence[],
  language: Language,
): string[] {
  const words = WORDS[language];
  const files = [...new Set(operations.map(({ file }) => file))];
  return [
    `## ${words.operations}`,
    words.operationsLead,
    summary(operations, language),
    ...files.map((file) =>
      folded(
        operations.filter((operation) => operation.file === file),
        resourceName(file)[language],
        language,
      ),
    ),
  ];
}

function summary(operations: readonly OperationEvidence[], language: Language): string {
  const words = WORDS[language];
  const number = numbersIn(language);
  const rows: readonly (readonly [string, (one: OperationEvidence) => boolean])[] = [
    [words.typed, () => true],
    [words.validatedInput, ({ validates }) => validates.input],
    [words.validatedResponse, ({ validates }) => validates.response],
    [words.judged, ({ prism }) => prism > 0],
    [words.recorded, ({ recorded }) => recorded > 0],
    [words.sandboxed, ({ sandbox }) => sandbox.length > 0],
    ...CONFIDENCES.map(
      (confidence) =>
        [
          words.some(words.sure[confidence] ?? confidence),
          (one: OperationEvidence) => one.sandbox.includes(confidence),
        ] as const,
    ),
  ];
  return table(
    [words.what, words.count, ""],
    rows.map(([what, holds]) => {
      const count = operations.filter(holds).length;
      return [what, number(count, 0), bar(count / operations.length)];
    }),
  );
}

function folded(
  operations: readonly OperationEvidence[],
  title: string,
  language: Language,
): string {
  const words = WORDS[language];
  const rows = operations.map((operation) => [`\`${operation.name}\``, ...cells(operation, words)]);
  const heading = `${title} (${operations.length})`;
  return `<details>\n<summary>${heading}</summary>\n\n${table(words.columns, rows)}\n\n</details>`;
}

function cells(
  { untyped, validates, prism, recorded, sandbox }: OperationEvidence,
  words: Words,
): string[] {
  const validated = [
    ...(validates.input ? [words.input] : []),
    ...(validates.response ? [words.response] : []),
  ];
  return [
    untyped.length === 0 ? words.whole : words.but(untyped.map((path) => `\`${path}\``).join(", ")),
    validated.join(", ") || words.pathOnly,
    prism === 0 ? words.no : String(prism),
    recorded === 0 ? words.no : String(recorded),
    sandbox.map((confidence) => words.sure[confidence]).join(", ") || words.no,
  ];
}
