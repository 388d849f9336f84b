import { ContractError } from "../contract-error.ts";

/** Puts what every `$ref` points to in its place. */
export function dereference(document: unknown): unknown {
  const resolved = new Map<string, unknown>();

  function resolve(reference: string, trail: readonly string[]): unknown {
    if (trail.includes(reference)) throw new ContractError(reference, "refers to itself");
    if (!resolved.has(reference)) {
      resolved.set(reference, expand(target(document, reference), [...trail, reference]));
    }
    return resolved.get(reference);
  }

  function expand(value: unknown, trail: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((member) => expand(member, trail));
    if (!isRecord(value)) return value;
    const reference = value["$ref"];
    if (typeof reference === "string") return resolve(reference, trail);
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, expand(member, trail)]),
    );
  }

  return expand(document, []);
}

function target(document: unknown, reference: string): unknown {
  if (!reference.startsWith("#/")) throw new ContractError(reference, "points outside the file");
  const steps = reference.slice(2).split("/").map(decodeStep);
  const found = steps.reduce<unknown>(
    (at, step) => (isRecord(at) ? at[step] : undefined),
    document,
  );
  if (found === undefined) throw new ContractError(reference, "points to nothing");
  return found;
}

const decodeStep = (step: string) => step.replaceAll("~1", "/").replaceAll("~0", "~");

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
