const WIDTH = 100;

/** A docstring of paragraphs; a paragraph that begins with `- ` is an item of a list. */
export function docComment(paragraphs: readonly string[], indent = ""): string {
  const [only = ""] = paragraphs;
  const oneLine = `${indent}/** ${only} */`;
  if (paragraphs.length === 1 && oneLine.length <= WIDTH) {
    return `${oneLine}\n`;
  }
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 && !continuesList(paragraphs, index) ? [""] : []),
    ...wrap(paragraph, WIDTH - indent.length - " * ".length),
  ]);
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd());
  return [`${indent}/**`, ...body, `${indent} */`, ""].join("\n");
}

const continuesList = (paragraphs: readonly string[], index: number) =>
  paragraphs[index]?.startsWith("- ") === true && paragraphs[index - 1]?.startsWith("- ") === true;

function wrap(paragraph: string, width: number): string[] {
  const hanging = paragraph.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  let line = "";
  for (const word of splitWords(paragraph)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > width && line !== "") {
      lines.push(line);
      line = hanging + word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Words, where what stands between backticks or in a `{@link …}` is never broken. */
const splitWords = (text: string) => text.match(/(?:`[^`]*`|\{@[^}]*\}|[^\s`])+/g) ?? [];
