import { readFile, realpath, stat } from "node:fs/promises";
import { basename, isAbsolute, relative } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { lookup } from "mrmime";
import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import type { AnyFailure, AnyOperation } from "../catalogue/operations.ts";
import { fileFields } from "../catalogue/schema.ts";

/** What a file has at most: 10 MB. */
export const MOST_BYTES = 10_000_000;

const NAME = v.pipe(v.string(), v.nonEmpty());

const IN_BASE64 = v.strictObject({
  filename: NAME,
  base64: v.pipe(v.string(), v.description(`its bytes, at most ${MOST_BYTES}`)),
});

const atPath = (folders: readonly string[]) =>
  v.strictObject({
    path: v.pipe(NAME, v.description(`of a file below ${folders.join(" or ")}`)),
    filename: v.optional(NAME),
  });

const givenIn = (folders: readonly string[]) => v.union([IN_BASE64, atPath(folders)]);

/** The JSON Schema of a body whose files are given in base64 or, where there are folders of them, by path. */
export function describeFiles(
  operation: AnyOperation,
  schema: Readonly<Record<string, unknown>>,
  folders: readonly string[],
): Readonly<Record<string, unknown>> {
  const fields = fileFields(operation);
  if (fields.length === 0) return schema;
  const { $schema: _, ...file } = toJsonSchema(folders.length > 0 ? givenIn(folders) : IN_BASE64);
  const files = Object.fromEntries(fields.map((field) => [field, file]));
  return { ...schema, properties: { ...(schema["properties"] as object), ...files } };
}

/** A body with the bytes of its files: those in base64, and those of paths below one of the folders. */
export async function readFiles(
  operation: AnyOperation,
  body: unknown,
  folders: readonly string[],
): Promise<Result<unknown, AnyFailure>> {
  const fields = fileFields(operation);
  if (fields.length === 0 || typeof body !== "object" || body === null) return ok(body);
  const whole: Record<string, unknown> = { ...body };
  for (const field of fields) {
    if (whole[field] === undefined) continue;
    const file = await readGiven(field, whole[field], folders);
    if (file.isErr()) return err(file.error);
    whole[field] = file.value;
  }
  return ok(whole);
}

async function readGiven(
  field: string,
  given: unknown,
  folders: readonly string[],
): Promise<Result<object, AnyFailure>> {
  const read = v.safeParse(givenIn(folders), given);
  if (!read.success) return invalid(field, "expected { filename, base64 } or { path }");
  if ("base64" in read.output) {
    const { filename, base64 } = read.output;
    const data = new Uint8Array(Buffer.from(base64, "base64"));
    if (data.length > MOST_BYTES) return tooLarge(field);
    const isWhole = Buffer.from(data).toString("base64") === base64;
    return isWhole ? ok(upload(filename, data)) : invalid(`${field}.base64`, "expected base64");
  }
  const { path, filename = basename(path) } = read.output;
  const place = await placeWithin(folders, path);
  if (place === undefined) {
    return invalid(`${field}.path`, "expected a file below a folder that the user named (--files)");
  }
  if (place.size > MOST_BYTES) return tooLarge(field);
  const data = await readFile(place.path).catch(() => undefined);
  if (data === undefined) return invalid(`${field}.path`, "the file cannot be read");
  return ok(upload(filename, new Uint8Array(data)));
}

/** Where a file is, if that is below one of the folders, also after links were followed. */
async function placeWithin(folders: readonly string[], given: string) {
  try {
    const path = await realpath(given);
    const within = await Promise.all(
      folders.map(async (folder) => isBelow(await realpath(folder), path)),
    );
    const found = await stat(path);
    return within.includes(true) && found.isFile() ? { path, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way);
}

function upload(filename: string, data: Uint8Array): object {
  const type = lookup(filename);
  return { filename, data, ...(type && { type }) };
}

const invalid = (place: string, expected: string) =>
  err({ kind: "InvalidFile", message: `${place}: ${expected}` });

const tooLarge = (field: string) =>
  err({ kind: "InvalidFile", message: `${field}: more than ${MOST_BYTES} bytes` });
