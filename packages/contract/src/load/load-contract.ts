import { readFile } from "node:fs/promises";
import { ContractError } from "../contract-error.ts";
import type { OpenApiDocument } from "./openapi.ts";

/** How long a download may take, and how large it may be. */
export interface DownloadLimits {
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/** The vendor's files have less than 2 MB. */
const DOWNLOAD_LIMITS: DownloadLimits = { timeoutMs: 60_000, mostBytes: 20_000_000 };

/** Reads an OpenAPI 3.0 document from a file or an address, and resolves its references. */
export async function loadContract(
  source: string,
  limits: DownloadLimits = DOWNLOAD_LIMITS,
): Promise<OpenApiDocument> {
  return parseContract(await readSource(source, limits), source);
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

async function readSource(source: string, limits: DownloadLimits): Promise<string> {
  const isAddress = /^https?:/.test(source);
  try {
    return isAddress ? await download(source, limits) : await readFile(source, "utf8");
  } catch (cause) {
    if (cause instanceof ContractError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ContractError(source, `cannot be ${isAddress ? "downloaded" : "read"} (${why})`);
  }
}

async function download(
  address: string,
  { timeoutMs, mostBytes }: DownloadLimits,
): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new ContractError(address, `responds with ${response.status}`);
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new ContractError(address, `has more than ${mostBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

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
