import { usageError } from "../status.ts";
import { type AnyOperation, meant, OPERATIONS, parametersOf } from "./operations.ts";

/** A read with the ids that its path takes. */
export interface FoundRead {
  readonly operation: AnyOperation;
  readonly ids: readonly string[];
}

/**
 * Finds what is read by the words of its path, apart or with slashes (`customer-invoices`,
 * `customer-invoices 42`, `customer-invoices/42/invoice-lines`, `firm companies 12 journals`), or by the
 * operation's name (`customer-invoice-invoice-lines 42`, `getFirmJournals 12`).
 */
export function findRead(words: readonly string[]): FoundRead {
  const segments = words.flatMap((word) => word.split("/")).filter((segment) => segment !== "");
  const found = byPath(segments) ?? byName(segments);
  if (found !== undefined) return found;
  const [resource = ""] = segments;
  const alike = [...resources().keys()].filter((name) => name.startsWith(`${resource}/`));
  if (alike.length > 0) throw usageError(`${words.join(" ")}: expected ${alike.join(" or ")}`);
  const hint = meant(resource, [...resources().keys()]);
  throw usageError(
    `there is nothing to read at ${words.join(" ")}${hint || "; centime help resources lists what there is"}`,
  );
}

function byPath(segments: readonly string[]): FoundRead | undefined {
  const ids = segments.filter(isId);
  const path = segments.map((segment) => (isId(segment) ? "ID" : kebab(segment))).join("/");
  const operation = resources().get(path);
  return operation && { operation, ids };
}

function byName([name = "", ...ids]: readonly string[]): FoundRead | undefined {
  const wanted = name.replaceAll("-", "").toLowerCase();
  for (const operation of OPERATIONS.values()) {
    const own = operation.info.name.toLowerCase();
    if (operation.info.method !== "GET" || (own !== wanted && own !== `get${wanted}`)) continue;
    if (parametersOf(operation).length === ids.length) return { operation, ids };
  }
  return undefined;
}

let known: ReadonlyMap<string, AnyOperation> | undefined;

/** All reads by the words of their path: `customer-invoices/ID/invoice-lines`. */
export function resources(): ReadonlyMap<string, AnyOperation> {
  known ??= new Map(
    [...OPERATIONS.values()]
      .filter(({ info }) => info.method === "GET")
      .map((operation) => [pathWords(operation), operation]),
  );
  return known;
}

const pathWords = ({ info }: AnyOperation): string =>
  info.path
    .replace(/^\/api\/external\/(firm\/)?v\d+\//, (_, firm = "") => firm)
    .replaceAll(/\{\w+\}/g, "ID")
    .replaceAll("_", "-");

const isId = (segment: string): boolean => /^\d+$/.test(segment);

const kebab = (segment: string): string => segment.toLowerCase().replaceAll("_", "-");
