import { type Call, type FilePart, type HttpRequest, watchDrift } from "@centime/core";
import type { Result } from "neverthrow";
import type { Sandbox } from "../src/index.ts";

/** The base URL of the requests of tests. */
export const BASE_URL = "https://app.pennylane.com";

/** The keys that the real API adds to some lists without declaring them. */
const UNDECLARED = new Set(["current_page", "per_page", "total_items", "total_pages"]);

/** The secret in the address of a file, and when the address expires: each response has another. */
const FILE_KEY = /(encrypted_id=|\/public\/files\/)([\da-f]{32})[\da-f]+/g;

/** Sends a call to a sandbox, and decodes the response as a client does, watching for drift. */
export async function sendCall<Output, Failure>(
  sandbox: Sandbox,
  call: Call<Output, Failure>,
): Promise<Result<Output, Failure>> {
  const request = call.request._unsafeUnwrap();
  const response = await sandbox.fetch(asRequest(sandbox, request));
  const headers = Object.fromEntries(response.headers);
  const body = (await response.text()).replaceAll(FILE_KEY, "$1$2");
  const answer = { status: response.status, headers, body };
  const drift = watchDrift(({ operation, drift }) => {
    const places = drift.map(({ place }) => place).filter((place) => !UNDECLARED.has(place));
    driftOf.push(...places.map((place) => `${operation}: ${place}`));
  });
  return call.operation.decode(answer, { drift });
}

/** Sends a call that must succeed without drift, and returns its value. */
export async function accepted<Output, Failure>(
  sandbox: Sandbox,
  call: Call<Output, Failure>,
): Promise<Output> {
  const drifted = driftOf.length;
  const result = await sendCall(sandbox, call);
  if (result.isErr()) throw new Error(JSON.stringify(result.error));
  if (driftOf.length > drifted) throw new Error(`Drift: ${driftOf.slice(drifted).join(", ")}`);
  return result.value;
}

const driftOf: string[] = [];

/** The failure of a refused call. */
export interface Refusal {
  readonly status: number;
  readonly kind: string;
  readonly message: string;
}

/** Sends a call that must fail, and returns its failure. */
export async function refused<Output, Failure>(
  sandbox: Sandbox,
  call: Call<Output, Failure>,
): Promise<Refusal> {
  const result = await sendCall(sandbox, call);
  if (result.isOk()) throw new Error(`Not refused: ${JSON.stringify(result.value)}`);
  const { status, kind, message } = result.error as Refusal;
  return { status, kind, message };
}

/** Sends a request that a typed client would not send. */
export const send = (
  sandbox: Sandbox,
  method: string,
  path: string,
  init: { body?: BodyInit; headers?: Record<string, string> } = {},
): Promise<Response> =>
  sandbox.fetch(
    new Request(`${BASE_URL}${path}`, {
      method,
      headers: { authorization: `Bearer ${sandbox.token}`, ...init.headers },
      ...(init.body === undefined ? {} : { body: init.body }),
    }),
  );

/** Sends a body as JSON, whatever it is, and reads the response. */
export async function sendJson(
  sandbox: Sandbox,
  method: string,
  path: string,
  body: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { "content-type": "application/json" };
  const response = await send(sandbox, method, path, { body: JSON.stringify(body), headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function asRequest({ token }: Sandbox, { method, url, headers, body }: HttpRequest): Request {
  return new Request(`${BASE_URL}${url}`, {
    method,
    headers: { ...headers, authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: encode(body) }),
  });
}

function encode(body: NonNullable<HttpRequest["body"]>): BodyInit {
  if (body.kind === "json") return JSON.stringify(body.value);
  if (body.kind === "form") return new URLSearchParams(body.fields);
  const form = new FormData();
  for (const part of body.parts) {
    if (part.kind === "field") form.append(part.name, part.value);
    else form.append(part.name, fileOf(part.file.data, part.file.type), part.file.filename);
  }
  return form;
}

const fileOf = (data: FilePart["data"], type = ""): Blob => new Blob([data as BlobPart], { type });
