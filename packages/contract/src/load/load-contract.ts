import { readFile } from "node:fs/promises";
import { ContractError } from "../contract-error.ts";
import type { OpenApiDocument } from "./openapi.ts";

/** Reads an OpenAPI 3.0 document from a file or an address, and resolves its references. */
export async function loadContract(source: string): Promise<OpenApiDocument> {
  return parseContract(await readSource(source), source);
}

export function parseContract(text: string, source: string): OpenApiDocument {
  const document = dereference(parseJson(text, source));
  if (!isOpenApi(document)) throw new ContractError(source, "is not an OpenAPI 3.0 document");
  return document;
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(source, "is not JSON");
  }
}

function isOpenApi(document: unknown): document is OpenApiDocument {
  if (typeof document !== "object" || document === null) return false;
  const { openapi, paths } = document as Partial<OpenApiDocument>;
  return openapi?.startsWith("3.0.") === true && typeof paths === "object" && paths !== null;
}

/** The text of a file or of an `https` address. */
async function readSource(source: string): Promise<string> {
  if (/^https?:/.test(source)) return download(source);
  try {
    return await readFile(source, "utf8");
  } catch (cause) {
    throw new ContractError(source, `cannot be read (${describe(cause)})`);
  }
}

async function download(address: string): Promise<string> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new ContractError(address, `cannot be downloaded (${describe(cause)})`);
  });
  if (!response.ok) throw new ContractError(address, `responds with ${response.status}`);
  return response.text();
}

const describe = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** Replaces every `$ref` by what it points to. */
function dereference(document: unknown): unknown {
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
