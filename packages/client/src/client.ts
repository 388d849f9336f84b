import {
  type Call,
  copyOf,
  type DriftWatch,
  describeIssue,
  invalidInput,
  type Transport,
  transportFailure,
} from "@centime/core";
import { fetchTransport } from "@centime/transport";
import { err, type Result, ResultAsync } from "neverthrow";
import { withToken } from "./middleware/auth.ts";
import { endAtAbort, misbehaved } from "./middleware/guard.ts";
import {
  type BareClientOptions,
  checkBareOptions,
  refuseAll,
  type SendOptions,
} from "./options.ts";
import { isCall, isSignal } from "./shape.ts";

/** Sends calls. */
export interface Client {
  /**
   * Sends a call and reads its response. Never throws and never rejects: a call whose input breaks the
   * contract returns its `InvalidInput`, and nothing is sent.
   */
  send<Output, Failure>(
    call: Call<Output, Failure>,
    options?: SendOptions,
  ): ResultAsync<Output, Failure>;
}

/**
 * Creates a client with nothing built in: between it and its transport stand the token and what
 * `middleware` lists. `createClient` retries, limits and times, and has the operations as methods.
 *
 * No middleware sees the token, and none can make a send throw.
 *
 * @example
 * ```ts
 * const client = createBareClient({ token, middleware: [withRetry(), withTimeout(10_000)] });
 * const journal = await client.send(getJournal(42));
 * ```
 */
export function createBareClient(options: BareClientOptions): Client {
  const settings: Partial<BareClientOptions> = copyOf(options) ?? {};
  const { token = "", transport = fetchTransport(), middleware = [], drift } = settings;
  const issues = checkBareOptions(settings);
  const between = issues.length ? [refuseAll(issues)] : middleware;
  const outermostFirst = [...between, endAtAbort, withToken(token)];
  let composed: Transport | undefined;
  // Composed at the first send, where an exception of a middleware becomes a failure.
  const send: Transport = (request, context) => {
    composed ??= outermostFirst.reduceRight((next, wrap) => wrap(next), transport);
    return composed(request, context);
  };
  return {
    send: (call, options) => new ResultAsync(sendCall(send, call, drift, copyOf(options))),
  };
}

async function sendCall<Output, Failure>(
  send: Transport,
  call: Call<Output, Failure>,
  drift: DriftWatch | undefined,
  { signal }: SendOptions = {},
): Promise<Result<Output, Failure>> {
  let name = "send";
  // Every failure is one of the operation's: its type says so, and the compiler cannot see it.
  const refuse = (option: string, expected: string, value: unknown) =>
    err(invalidInput(name, [describeIssue(option, expected, typeof value)]) as Failure);
  try {
    if (!isCall(call)) return refuse("call", "a call", call);
    const { operation, request } = call;
    name = operation.info.name;
    if (request.isErr()) return err(request.error as Failure);
    if (signal !== undefined && !isSignal(signal)) {
      return refuse("signal", "an AbortSignal", signal);
    }
    const result = await send(request.value, { info: operation.info, signal });
    if (result.isErr()) return err(transportFailure(name, result.error) as Failure);
    return operation.decode(result.value, { drift, attempts: result.value.attempts });
  } catch (cause) {
    return err(transportFailure(name, misbehaved("threw", cause).error) as Failure);
  }
}
