import { numbersFor, textsFor } from "./candidates.ts";
import { type InputNode, limitOf } from "./input-node.ts";
import type { Turns } from "./turns.ts";

/** How an input is made. */
export interface Making {
  readonly turns: Turns;
  /** Whether an optional part is given, or a nullable one is not `null`. */
  readonly gives: () => boolean;
}

/** A value that a schema takes. */
export function valueFor(node: InputNode, making: Making): unknown {
  const { turns, gives } = making;
  const within = (child: InputNode | undefined) => {
    if (child === undefined) throw new Error(`A ${node.type} of nothing`);
    return valueFor(child, making);
  };
  switch (node.type) {
    case "string":
      return turns.next(node, textsFor(node));
    case "number":
    case "integer":
      return turns.next(node, numbersFor(node));
    case "boolean":
      return turns.next(node, [true, false]);
    case "literal":
      return node.literal;
    case "picklist":
      return turns.next(node, node.options ?? []);
    case "unknown":
      return turns.next(node, ["any", 7]);
    case "nullable":
      return gives() ? within(node.wrapped) : null;
    case "optional":
      return within(node.wrapped);
    case "array":
      return Array.from({ length: lengthOf(node, gives()) }, () => within(node.item));
    case "union":
      return within(turns.next(node, (node.options ?? []) as readonly InputNode[]));
    case "strict_object":
      return objectFor(node, making);
    case "filter":
      return conditionsFor(node, making);
    case "file":
      return turns.next(node, FILES);
    default:
      throw new Error(`No input has a ${node.type}`);
  }
}

const FILES = [
  { filename: "facture n°1.pdf", type: "application/pdf", data: "%PDF-1.4 é" },
  { filename: "data", data: new Uint8Array([0, 1, 13, 10, 45, 45, 255]) },
];

function lengthOf(node: InputNode, isGiven: boolean): number {
  const least = limitOf(node, "min_length") ?? 0;
  const most = limitOf(node, "max_length") ?? 2;
  return isGiven ? Math.max(least, Math.min(most, 2)) : least;
}

function objectFor({ entries = {} }: InputNode, making: Making): Record<string, unknown> {
  const given = Object.entries(entries).filter(
    ([, entry]) => entry.type !== "optional" || making.gives(),
  );
  return Object.fromEntries(given.map(([key, entry]) => [key, valueFor(entry, making)]));
}

const VALUES = ["1", "2026-01-31", true, 42, 'a, b & "c"'];

function conditionsFor({ fields = {} }: InputNode, { turns, gives }: Making): readonly unknown[] {
  return Object.entries(fields)
    .filter(() => gives())
    .map(([field, operators]) => {
      const operator = turns.next(operators, operators);
      const value = turns.next(fields, VALUES);
      return { field, operator, value: operator.endsWith("in") ? [value] : value };
    });
}
