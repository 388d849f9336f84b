import {
  type Call,
  type DriftWatch,
  describeIssue,
  invalidInput,
  type Transport,
  transportFailure,
} from "@centime/core";
import { fetchTransport } from "@centime/transport-fetch";
import { err, type Result, ResultAsync } from "neverthrow";
import { abortable, misbehaved } from "./abortable.ts";
import { withToken } from "./auth.ts";
import type { BareClientOptions, Client } from "./client-options.ts";
import { refuseAll } from "./refuse-all.ts";
import { isFunction, isSignal } from "./shape.ts";
import { wrongBareOptions } from "./wrong-bare-options.ts";

/**
 * Makes a client that sends calls, with nothing between it and its transport but the token and what
 * `middleware` says. `createClient` of `centime` retries, limits and times, and has the operations as
 * methods, too.
 *
 * No middleware ever sees the token, and none can make a send throw.
 */
export function createClient(options: BareClientOptions): Client {
  const given: Partial<BareClientOptions> = (typeof options === "object" && options) || {};
  const { token = "", transport = fetchTransport(), middleware = [], drift } = given;
  const issues = wrongBareOptions(given);
  const between = issues.length > 0 ? [refuseAll(issues)] : middleware;
  const outermostFirst = [...between, withToken(token), abortable];
  let composed: Transport | undefined;
  // Composed at the first send, where what a middleware throws becomes a failure.
  const send: Transport = (request, context) => {
    composed ??= outermostFirst.reduceRight((next, wrap) => wrap(next), transport);
    return composed(request, context);
  };
  return {
    send: (call, options) => new ResultAsync(sendCall(send, call, drift, options?.signal)),
  };
}

/** Every failure here is one of the operation's: its type says so, and the compiler cannot see it. */
async function sendCall<Output, Failure>(
  send: Transport,
  call: Call<Output, Failure>,
  drift: DriftWatch | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<Output, Failure>> {
  const fail = (failure: unknown) => err(failure as Failure);
  const refuse = (operation: string, option: string, expected: string) =>
    fail(invalidInput(operation, [describeIssue(option, expected, "something else")]));
  let isSent = false;
  try {
    const { operation, request } = call;
    const { info } = operation;
    if (request.isErr()) return fail(request.error);
    if (signal !== undefined && !isSignal(signal)) {
      return refuse(info.name, "signal", "an AbortSignal");
    }
    isSent = isFunction(operation.decode);
    if (isSent) {
      const answer = await send(request.value, { info, signal });
      if (answer.isErr()) return fail(transportFailure(info.name, answer.error));
      return operation.decode(answer.value, { drift, attempts: answer.value.attempts });
    }
  } catch (cause) {
    if (isSent) {
      return fail(transportFailure(call.operation.info.name, misbehaved("threw", cause).error));
    }
  }
  return refuse("send", "call", "a call");
}
