import { type Call, callFromRequest, type Operation } from "@centime/core";
import { badRequestBody } from "./bad-request.ts";
import { refuseWith } from "./refuse.ts";
import { type ReadBody, readBody } from "./request-body.ts";

/** Reads a request as the call that a client would describe; refuses with 400 what the contract forbids. */
export async function readCall<Output, Failure>(
  operation: Operation<Output, Failure>,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<Call<Output, Failure>> {
  const body = operation.schemas.body === undefined ? undefined : await readBody(request);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const call = callFromRequest(operation, { path, query, body: body?.value });
  if (call.request.isErr()) {
    return refuseWith(400, badRequestBody(call.request.error.issues, call.input));
  }
  requireContentType(call.request.value.body?.kind, body);
  return call;
}

function requireContentType(expected: string | undefined, body: ReadBody | undefined): void {
  if (expected === undefined || body === undefined || body.kind === expected) return;
  const code = "NotExistContentTypeDefinition";
  refuseWith(400, { message: `The body must be sent as ${expected}`, code });
}
