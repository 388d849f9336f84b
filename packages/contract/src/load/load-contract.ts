import { ContractError } from "../contract-error.ts";
import { dereference } from "./dereference.ts";
import type { OpenApiDocument } from "./openapi.ts";
import { readSource } from "./read-source.ts";

/** Reads an OpenAPI 3.0 file, or an address, without any `$ref` left in it. */
export async function loadContract(source: string): Promise<OpenApiDocument> {
  return parseContract(await readSource(source), source);
}

export function parseContract(text: string, source: string): OpenApiDocument {
  const document = dereference(parseJson(text, source));
  if (!isOpenApi(document)) throw new ContractError(source, "is no OpenAPI 3.0 document");
  return document;
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(source, "is no JSON");
  }
}

function isOpenApi(document: unknown): document is OpenApiDocument {
  if (typeof document !== "object" || document === null) return false;
  const { openapi, paths } = document as Partial<OpenApiDocument>;
  return openapi?.startsWith("3.0.") === true && typeof paths === "object" && paths !== null;
}
