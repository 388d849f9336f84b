import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { APIS, type Api, apiOf, type OpenApiDocument } from "./load/openapi.ts";
import { normalizeContract } from "./model/normalize-operation.ts";
import type { ContractOperation } from "./model/resource.ts";
import type { Shape } from "./model/shape.ts";
import { contractIdsIn, type SelectedResource, selectionOf } from "./tables/selection.ts";
import { KNOWN_CONTRACTS } from "./write/repository.ts";

/** The selected operations of one API, as its contract describes them. */
export interface Contract {
  readonly api: Api;
  /** By `operationId`. */
  readonly operations: ReadonlyMap<string, ContractOperation>;
}

/** Reads the selected operations of a document, uncorrected. */
export function readContract(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): Contract {
  const api = apiOf(document);
  const ids = contractIdsIn(selectionOf(api, selection));
  return { api, operations: normalizeContract(document, ids) };
}

/** The contracts of these APIs as of the last generation of the code. */
export const knownContracts = (apis: readonly Api[] = APIS): Promise<Contract[]> =>
  Promise.all(apis.map(readKnown));

async function readKnown(api: Api): Promise<Contract> {
  const text = await readFile(join(KNOWN_CONTRACTS, fileOf(api)), "utf8");
  const operations = unpack(JSON.parse(text) as PackedContract);
  return { api, operations: new Map(operations.map((one) => [one.contractId, one])) };
}

/** The file in `known` for a contract. */
export const knownFile = ({ api, operations }: Contract) => ({
  path: fileOf(api),
  text: packedText(pack(operations.values())),
});

const fileOf = (api: Api) => `${api}.json`;

/** A contract with each shape once, as `known/*.json` have it. */
interface PackedContract {
  /** Shapes, in which an inner shape is a number: its index in this list. */
  readonly shapes: readonly unknown[];
  readonly operations: readonly unknown[];
}

/** Packs operations: each shape once, inner shapes before outer ones. */
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

/** Restores the operations of a packed contract. */
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

/** The keys whose values are shapes, or lists of shapes. */
const SHAPE_KEYS = ["shape", "items", "values", "branches", "query", "response"];

const isShape = (value: object): value is Shape => "kind" in value;

const mapValues = (object: object, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** The packed contract as JSON with one shape or operation a line, for readable diffs. */
export function packedText({ shapes, operations }: PackedContract): string {
  const list = (values: readonly unknown[]) =>
    values.map((value) => `    ${JSON.stringify(value)}`).join(",\n");
  return `{\n  "shapes": [\n${list(shapes)}\n  ],\n  "operations": [\n${list(operations)}\n  ]\n}\n`;
}
