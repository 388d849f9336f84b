/** A piece of code that stands in an example as it is: the name of a constant, `file.id`. */
class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A piece of code among the values of an example. */
export const code = (text: string): Code => new Code(text);

/** So much of a line is used before a value is broken into lines. */
const WIDTH = 84;

/** Writes a value as TypeScript, in the layout of the guides. */
export function toCode(value: unknown, indent = ""): string {
  const line = inOneLine(value);
  if (indent.length + line.length <= WIDTH || !isNested(value)) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((item) => toCode(item, inner))
    : entriesOf(value).map(([key, item]) => `${key}: ${toCode(item, inner)}`);
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (!isNested(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  const parts = entriesOf(value).map(([key, item]) => {
    const text = inOneLine(item);
    return text === key ? key : `${key}: ${text}`;
  });
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

const isNested = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Code);

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, item]) => item !== undefined);
