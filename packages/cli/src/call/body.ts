import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { text } from "node:stream/consumers";
import { lookup } from "mrmime";
import type { AnyOperation } from "../catalogue/operations.ts";
import { fileFields } from "../catalogue/schema.ts";
import type { Shell } from "../shell.ts";
import { usageError } from "../status.ts";

/** The options that say what is sent. */
interface BodyFlags {
  readonly body?: string;
  readonly file?: readonly string[];
}

/** Reads the body of a call: JSON, and files beside it. */
export async function readBody(
  shell: Shell,
  operation: AnyOperation,
  { body, file: files = [] }: BodyFlags,
): Promise<unknown> {
  const value = body === undefined ? undefined : parseBody(await readSource(shell, body));
  if (files.length === 0) return value;
  const parts = await Promise.all(files.map((named) => readPart(operation, named)));
  return { ...(value as object), ...Object.fromEntries(parts) };
}

async function readSource({ input }: Shell, body: string): Promise<string> {
  if (body === "-") return text(input);
  return body.startsWith("@") ? (await readNamed(body.slice(1))).toString("utf8") : body;
}

function parseBody(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    // V8 repeats a part of the text, which may be anything.
    const [place = ""] = /position \d+(?: \(line \d+ column \d+\))?/.exec(String(error)) ?? [];
    throw usageError(`--body: expected JSON, @file or -${place === "" ? "" : ` (at ${place})`}`);
  }
}

async function readPart(operation: AnyOperation, named: string): Promise<[string, object]> {
  const [, field = fileFieldOf(operation), path = ""] = /^(?:(\w+)=)?(.*)$/s.exec(named) ?? [];
  const type = lookup(path);
  const data = new Uint8Array(await readNamed(path));
  return [field, { filename: basename(path), data, ...(type && { type }) }];
}

/** The field of a body that takes a file. */
function fileFieldOf(operation: AnyOperation): string {
  const fields = fileFields(operation);
  const [field] = fields;
  if (field !== undefined && fields.length === 1) return field;
  throw usageError(
    field === undefined
      ? `--file: ${operation.info.name} takes no file`
      : `--file: expected one of ${fields.map((name) => `${name}=path`).join(", ")}`,
  );
}

async function readNamed(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageError(`${path} cannot be read (${code ?? "unknown"})`);
  }
}
