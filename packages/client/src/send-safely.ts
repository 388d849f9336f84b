import { type Call, transportFailure } from "@centime/core";
import { err, type Result } from "neverthrow";
import type { Client } from "./client.ts";
import { misbehaved } from "./middleware/guard.ts";
import type { SendOptions } from "./options.ts";
import { isResult, operationName } from "./shape.ts";

/** Sends a call through a client that may be third-party code. Never rejects. */
export async function sendSafely<Output, Failure>(
  client: Client,
  call: Call<Output, Failure>,
  options: SendOptions,
): Promise<Result<Output, Failure>> {
  // Every failure is one of the operation's: its type says so, and the compiler cannot see it.
  const fail = (what: string, cause: unknown) =>
    err(transportFailure(operationName(call, "send"), misbehaved(what, cause).error) as Failure);
  try {
    const result: unknown = await client.send(call, options);
    if (isResult(result)) return result as Result<Output, Failure>;
    return fail("returned no Result", result);
  } catch (cause) {
    return fail("threw", cause);
  }
}
