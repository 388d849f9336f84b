import type { Schema } from "@centime/core";
import type { Choices } from "./calls.ts";

/** The parts of an input's schema that values are made from. */
export interface InputNode extends Schema<unknown> {
  readonly entries?: Readonly<Record<string, InputNode>>;
  readonly item?: InputNode;
  readonly wrapped?: InputNode;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly values?: Readonly<Record<string, () => InputNode>> | undefined;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** Returns the requirement of a check in a schema's pipe: the number in `maxLength(255)`. */
function limitOf({ pipe = [] }: InputNode, check: string): number | undefined {
  const requirement = pipe.find(({ type }) => type === check)?.requirement;
  return typeof requirement === "number" ? requirement : undefined;
}

/** Whether a value is valid for a schema. */
function accepts(node: InputNode, value: unknown): boolean {
  const result = node["~standard"].validate(value);
  return !("then" in result) && result.issues === undefined;
}

/** How to make an input. */
export interface Making {
  readonly choices: Choices;
  /** Whether the next optional part is included, or the next nullable one not `null`. */
  readonly includes: () => boolean;
}

/** Makes a valid value for a schema. */
export function valueFor(node: InputNode, making: Making): unknown {
  const { choices, includes } = making;
  const within = (child: InputNode | undefined) => {
    if (child === undefined) throw new Error(`A ${node.type} of nothing`);
    return valueFor(child, making);
  };
  switch (node.type) {
    case "string":
      return choices.pick(node, textsFor(node));
    case "number":
      return choices.pick(node, numbersFor(node));
    case "boolean":
      return choices.pick(node, [true, false]);
    case "literal":
      return node.literal;
    case "picklist":
      return choices.pick(node, node.options ?? []);
    case "unknown":
      return choices.pick(node, ["any", 7]);
    case "nullable":
      return includes() ? within(node.wrapped) : null;
    case "optional":
      return within(node.wrapped);
    case "array":
      return Array.from({ length: lengthOf(node, includes()) }, () => within(node.item));
    case "union":
    case "variant":
      return within(choices.pick(node, (node.options ?? []) as readonly InputNode[]));
    case "strict_object":
      return objectFor(node, making);
    case "filter":
      return conditionsFor(node, making);
    case "object": // the only object of an input that is not strict
      return choices.pick(node, FILES);
    default:
      throw new Error(`No input has a ${node.type}`);
  }
}

const FILES = [
  { filename: "facture n°1.pdf", type: "application/pdf", data: "%PDF-1.4 é" },
  { filename: "data", data: new Uint8Array([0, 1, 13, 10, 45, 45, 255]) },
];

function lengthOf(node: InputNode, isIncluded: boolean): number {
  const least = limitOf(node, "min_length") ?? 0;
  const most = limitOf(node, "max_length") ?? 2;
  return isIncluded ? Math.max(least, Math.min(most, 2)) : least;
}

function objectFor({ entries = {} }: InputNode, making: Making): Record<string, unknown> {
  const given = Object.entries(entries).filter(
    ([, entry]) => entry.type !== "optional" || making.includes(),
  );
  return Object.fromEntries(given.map(([key, entry]) => [key, valueFor(entry, making)]));
}

const built = new Map<() => InputNode, InputNode>();

/** The schema of a filter's values, the same each time, so that a choice in it is recognized. */
function builtOnce(build: (() => InputNode) | undefined): InputNode | undefined {
  if (build === undefined) return undefined;
  const node = built.get(build) ?? build();
  built.set(build, node);
  return node;
}

function conditionsFor(
  { fields = {}, values = {} }: InputNode,
  making: Making,
): readonly unknown[] {
  const { choices, includes } = making;
  return Object.entries(fields)
    .filter(() => includes())
    .map(([field, operators]) => {
      const operator = choices.pick(operators, operators);
      const own = builtOnce(values[field]);
      const value = own ? valueFor(own, making) : choices.pick(fields, ["1", 'a, b & "c"']);
      return { field, operator, value: operator.endsWith("in") ? [value] : value };
    });
}

/** Texts of every format in the contract, and some that are hard to encode. */
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
  "EUR",
  "12345678901234",
];

const NUMBERS = [1, 42, 100, 0, -1, 12.5, -0.01, 2 ** 40];

/** Returns texts that are valid for a schema, those at its limits among them. */
function textsFor(node: InputNode): readonly string[] {
  const lengths = [limitOf(node, "min_length"), limitOf(node, "max_length")];
  const atLimits = lengths.flatMap((length) => (length ? ["1".repeat(length)] : []));
  return fitting(node, [...TEXTS, ...atLimits]);
}

/** Returns numbers that are valid for a schema, those at its limits among them. */
function numbersFor(node: InputNode): readonly number[] {
  const limits = [limitOf(node, "min_value"), limitOf(node, "max_value")];
  return fitting(node, [...NUMBERS, ...limits.filter((limit) => limit !== undefined)]);
}

function fitting<Value>(node: InputNode, values: readonly Value[]): readonly Value[] {
  const found = values.filter((value) => accepts(node, value));
  if (found.length > 0) return found;
  throw new Error(`No text or number here is valid for ${JSON.stringify(node)}`);
}
