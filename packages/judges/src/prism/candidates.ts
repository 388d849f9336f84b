import { type InputNode, limitOf, takes } from "./input-node.ts";

/** Texts of every format that the API knows, and such as are hard to encode. */
const TEXTS = [
  "text",
  "12.50",
  "-3",
  "0",
  "",
  "Crème & Co: 100 % = \"a+b\" / #1? 'é' €",
  "line\nline",
  "2026-01-31",
  "2026-01-31T10:20:30Z",
  "0190d0a3-6e83-7a1c-9d3c-1f6b3a5e7c11",
  "someone@example.com",
  "some.one+bills@mail.example.org",
  "https://example.com/hook?a=b",
  "123456789",
  "12345678901234",
];

const NUMBERS = [1, 42, 100, 0, -1, 12.5, -0.01, 2 ** 40];

/** The texts that a schema takes, those at its limits among them. */
export function textsFor(node: InputNode): readonly string[] {
  const lengths = [limitOf(node, "min_length"), limitOf(node, "max_length")];
  const atLimits = lengths.flatMap((length) => (length ? ["1".repeat(length)] : []));
  return fitting(node, [...TEXTS, ...atLimits]);
}

/** The numbers that a schema takes, those at its limits among them. */
export function numbersFor(node: InputNode): readonly number[] {
  const limits = [node.minimum, node.maximum];
  return fitting(node, [...NUMBERS, ...limits.filter((limit) => limit !== undefined)]);
}

function fitting<Value>(node: InputNode, values: readonly Value[]): readonly Value[] {
  const found = values.filter((value) => takes(node, value));
  if (found.length > 0) return found;
  throw new Error(`No text or number is known that this takes: ${JSON.stringify(node)}`);
}
