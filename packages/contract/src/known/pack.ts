import type { ContractOperation } from "../model/contract-operation.ts";
import type { Shape } from "../model/shape.ts";

/** What a contract says, with each shape once: as `known/*.json` keep it. */
export interface PackedContract {
  /** Shapes whose inner shapes are numbers: their places in this list. */
  readonly shapes: readonly unknown[];
  readonly operations: readonly unknown[];
}

/** The contract with each shape written once, inner shapes before outer ones. */
export function pack(operations: Iterable<ContractOperation>): PackedContract {
  const shapes: unknown[] = [];
  const indices = new Map<string, number>();

  function packValue(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(packValue);
    if (typeof value !== "object" || value === null) return value;
    const packed = mapValues(value, packValue);
    return isShape(value) ? indexOf(packed) : packed;
  }

  function indexOf(packed: unknown): number {
    const text = JSON.stringify(packed);
    const known = indices.get(text);
    if (known !== undefined) return known;
    indices.set(text, shapes.length);
    return shapes.push(packed) - 1;
  }

  const packed = [...operations].map(packValue);
  return { shapes, operations: packed };
}

/** The operations of a packed contract. */
export function unpack({ shapes, operations }: PackedContract): ContractOperation[] {
  const unpacked: Shape[] = [];
  const unpackValue = (value: unknown, key = ""): unknown => {
    if (typeof value === "number") return SHAPE_KEYS.includes(key) ? unpacked[value] : value;
    if (Array.isArray(value)) return value.map((member) => unpackValue(member, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, unpackValue(member, name)]),
    );
  };
  for (const shape of shapes) unpacked.push(unpackValue(shape) as Shape);
  return operations.map((operation) => unpackValue(operation) as ContractOperation);
}

/** The keys under which a shape stands, or a list of shapes. */
const SHAPE_KEYS = ["shape", "items", "values", "branches", "query", "answer"];

const isShape = (value: object): value is Shape => "kind" in value;

const mapValues = (object: object, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** The contract as text: a line for each shape and operation, so that changes are easy to read. */
export function packedText({ shapes, operations }: PackedContract): string {
  const list = (values: readonly unknown[]) =>
    values.map((value) => `    ${JSON.stringify(value)}`).join(",\n");
  return `{\n  "shapes": [\n${list(shapes)}\n  ],\n  "operations": [\n${list(operations)}\n  ]\n}\n`;
}
