import { type Call, callFromRequest, type FilePart, type Operation } from "@centime/core";
import { badRequestBody } from "./bad-request.ts";
import { refuse, refuseWith } from "./response.ts";

/** The token of a request; `undefined` without one. */
export const bearerToken = (request: Request): string | undefined =>
  /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];

/** Reads a request as the call of an operation; refuses with 400 what breaks the contract. */
export async function readCall<Output, Failure>(
  operation: Operation<Output, Failure>,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<Call<Output, Failure>> {
  const body =
    operation.schemas.body === undefined ? undefined : await readBody(request, operation);
  const query = readQuery(request);
  const call = callFromRequest(operation, { path, query, body: body?.value });
  if (call.request.isErr()) {
    return refuseWith(400, badRequestBody(call.request.error.issues, call.input));
  }
  requireContentType(call.request.value.body?.kind, body);
  return call;
}

/** The query's parameters. `filters`, which the vendor's guide has, is ignored: the whole list comes back. */
function readQuery({ url }: Request): Record<string, string> {
  const { filters: _filters, ...query } = Object.fromEntries(new URL(url).searchParams);
  return query;
}

/** A request's body as plain data, and its encoding. */
interface ReadBody {
  readonly kind: "json" | "multipart";
  readonly value: unknown;
}

/** Reads a body. Invalid JSON and malformed forms are refused with 400. */
async function readBody(
  request: Request,
  { schemas }: Operation<unknown, unknown>,
): Promise<ReadBody> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    return { kind: "multipart", value: await readForm(request, schemas.body?.()) };
  }
  const text = await request.text();
  return { kind: "json", value: text.trim() === "" ? undefined : parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(400, "The request's body is no valid JSON");
  }
}

async function readForm(request: Request, schema: object = {}): Promise<Record<string, unknown>> {
  const form = await request.formData().catch(() => refuse(400, "The request's form is malformed"));
  const parts: Record<string, unknown> = {};
  for (const [name, value] of form) {
    parts[name] = typeof value === "string" ? readPart(schema, name, value) : await readFile(value);
  }
  return parts;
}

/** What is read of the schema of a form. */
interface FormSchema {
  readonly type?: string;
  readonly wrapped?: FormSchema;
  readonly entries?: Readonly<Record<string, FormSchema>>;
}

/** A part of a form, which is text, as what its schema wants: a number, a boolean, or JSON. */
function readPart({ entries = {} }: FormSchema, name: string, text: string): unknown {
  const part = Object.hasOwn(entries, name) ? entries[name] : undefined;
  const type = (part?.wrapped ?? part)?.type;
  if (type === "number") return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" || (text === "false" ? false : text);
  return type !== undefined && OF_JSON.has(type) ? jsonOr(text) : text;
}

/** The types of parts that OpenAPI writes as JSON. */
const OF_JSON: ReadonlySet<string> = new Set(["array", "object", "strict_object"]);

/** The value of a JSON text; the text itself when it is none. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const readFile = async (file: File): Promise<FilePart> => ({
  filename: file.name,
  type: file.type,
  data: new Uint8Array(await file.arrayBuffer()),
});

function requireContentType(expected: string | undefined, body: ReadBody | undefined): void {
  if (expected === undefined || body === undefined || body.kind === expected) return;
  const code = "NotExistContentTypeDefinition";
  refuseWith(400, { message: `The body must be sent as ${expected}`, code });
}
