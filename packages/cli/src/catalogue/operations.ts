import type { Call, Operation, PageCall, PageOperation } from "centime";
import { catalogue } from "centime/catalogue";
import leven from "leven";
import { usageError } from "../status.ts";

/** An operation of the catalogue, for tools: what it takes and returns is checked as it runs. */
export type AnyOperation = Operation<unknown, AnyFailure>;

/** A list of the catalogue. */
export type AnyList = PageOperation<Row, AnyFailure>;

/** A call of any operation. */
export type AnyCall = Call<unknown, AnyFailure>;

/** A call of any list. */
export type AnyPageCall = PageCall<Row, AnyFailure>;

/** What every failure has. */
export interface AnyFailure {
  readonly kind: string;
  readonly message: string;
}

/** An object of a response. */
export type Row = Readonly<Record<string, unknown>>;

/** All operations of both APIs, by name. */
export const OPERATIONS: ReadonlyMap<string, AnyOperation> = new Map(
  Object.entries(catalogue as unknown as Readonly<Record<string, AnyOperation>>),
);

/** The operation of that name, in any case; its name may be the vendor's. */
export function operationNamed(name: string): AnyOperation {
  const wanted = name.toLowerCase();
  const found =
    OPERATIONS.get(name) ??
    [...OPERATIONS.values()].find(
      ({ info }) => info.name.toLowerCase() === wanted || info.contractId.toLowerCase() === wanted,
    );
  if (found !== undefined) return found;
  throw usageError(`there is no operation ${name}${meant(name, [...OPERATIONS.keys()])}`);
}

/** Whether the operation is a list. */
export const isList = (operation: AnyOperation): operation is AnyList =>
  operation.info.paging !== undefined;

/** The names of the path's parameters, in order. */
export const parametersOf = ({ info }: AnyOperation): readonly string[] =>
  Array.from(info.path.matchAll(/\{(\w+)\}/g), ([, name]) => name as string);

/** The path's parameters by name, from ids by position. */
export function pathOf(operation: AnyOperation, ids: readonly string[]): Record<string, number> {
  const names = parametersOf(operation);
  if (names.length !== ids.length) {
    const wanted = names.length === 0 ? "no id" : names.map((name) => `<${name}>`).join(" ");
    throw usageError(`${operation.info.name} takes ${wanted}, received ${ids.length || "none"}`);
  }
  return Object.fromEntries(names.map((name, index) => [name, readId(name, ids[index] as string)]));
}

function readId(name: string, text: string): number {
  const id = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw usageError(`${name}: expected a positive integer, received ${text}`);
}

const MOST_SUGGESTED = 5;

/** ` (did you mean …?)`, with the names that are most like the text, if some are. */
export function meant(text: string, names: readonly string[]): string {
  const wanted = text.toLowerCase();
  const distances = names.map((name) => {
    const own = name.toLowerCase();
    const within = wanted.length > 2 && (own.includes(wanted) || wanted.includes(own));
    return { name, distance: within ? 1 : leven(wanted, own, { maxDistance: 4 }) };
  });
  const close = distances
    .filter(({ name, distance }) => distance <= 3 && distance < name.length / 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => name);
  return close.length === 0 ? "" : ` (did you mean ${close.join(" or ")}?)`;
}
