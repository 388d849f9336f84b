import {
  type Call,
  type CallInput,
  copyOf,
  type DecodeOptions,
  describeIssue,
  type HttpRequest,
  type HttpResponse,
  type Issue,
  invalidInput,
  safely,
  type Transport,
  transportFailure,
} from "@centime/core";
import { fetchTransport } from "@centime/transport";
import { err, type Result, ResultAsync } from "neverthrow";
import { withToken } from "./middleware/auth.ts";
import { endAtAbort, misbehaved } from "./middleware/guard.ts";
import { withUserAgent } from "./middleware/user-agent.ts";
import {
  type BareClientOptions,
  checkBareOptions,
  checkSendOptions,
  refuseAll,
  type SendOptions,
} from "./options.ts";
import { masker, privateValues, withoutPrivateValues } from "./private-values.ts";
import { isCall, isObject } from "./shape.ts";

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
  const exchange = createExchange(options);
  return { send: (call, own) => exchange(call, own, (value) => value) };
}

/** Sends a call, and makes its result of the value and the response. */
export type Exchange = <Output, Failure, Value>(
  call: Call<Output, Failure>,
  options: SendOptions | undefined,
  finish: (value: Output, response: HttpResponse) => Value,
) => ResultAsync<Value, Failure>;

/** What a client's ways of sending share. */
export function createExchange(options: BareClientOptions): Exchange {
  const settings: Partial<BareClientOptions> = copyOf(options) ?? {};
  const { token = "", baseUrl, fetch, middleware = [], drift, missingKeys } = settings;
  const { transport = fetchTransport({ baseUrl, fetch }) } = settings;
  const issues = checkBareOptions(settings);
  const between = issues.length ? [refuseAll(issues)] : middleware;
  const tokens = new Set<string>();
  const authorize = withToken(token, (sent) => note(tokens, sent));
  const outermostFirst = [...between, endAtAbort, authorize, withUserAgent];
  let composed: Transport | undefined;
  // Composed at the first send, where an exception of a middleware becomes a failure.
  const send: Transport = (request, context) => {
    composed ??= outermostFirst.reduceRight((next, wrap) => wrap(next), transport);
    return composed(request, context);
  };
  return (call, own, finish) => {
    let hide: ((text: string) => string) | undefined;
    const mask = (text: string): string => {
      hide ??= masker(tokens, privateValues(inputOf(call)));
      return hide(text);
    };
    return new ResultAsync(
      sendCall(send, call, own, { drift, missingKeys, mask }, finish).then((result) =>
        result.mapErr((failure) => withoutPrivateValues(failure, mask)),
      ),
    );
  };
}

const MOST_TOKENS = 4;

/** Remembers the tokens that were sent last: no failure may repeat them. */
function note(tokens: Set<string>, token: string): void {
  tokens.delete(token);
  tokens.add(token);
  const [oldest] = tokens;
  if (oldest !== undefined && tokens.size > MOST_TOKENS) tokens.delete(oldest);
}

/** What is no call has no input. */
const inputOf = (call: Call<unknown, unknown>): CallInput =>
  safely(() => isObject(call.input)) ? call.input : { path: {} };

async function sendCall<Output, Failure, Value>(
  send: Transport,
  call: Call<Output, Failure>,
  options: SendOptions | undefined,
  reading: DecodeOptions,
  finish: (value: Output, response: HttpResponse) => Value,
): Promise<Result<Value, Failure>> {
  let name = "send";
  // Every failure is one of the operation's: its type says so, and the compiler cannot see it.
  const refuse = (issues: readonly Issue[]) => err(invalidInput(name, issues) as Failure);
  try {
    if (!isCall(call)) return refuse([describeIssue("call", "a call", typeof call)]);
    const { operation, request } = call;
    name = operation.info.name;
    if (request.isErr()) return err(request.error as Failure);
    const own: SendOptions | undefined = options ? copyOf(options) : NONE;
    const issues = own === NONE ? [] : checkSendOptions(own);
    if (issues.length > 0) return refuse(issues);
    const { signal, headers, ...asked } = own ?? NONE;
    const context = { info: operation.info, signal, ...(options && { options: asked }) };
    const result = await send(withHeaders(request.value, headers), context);
    if (result.isErr()) return err(transportFailure(name, result.error) as Failure);
    const response = result.value;
    return operation
      .decode(response, { ...reading, attempts: response.attempts })
      .map((value) => finish(value, response));
  } catch (cause) {
    return err(transportFailure(name, misbehaved("threw", cause).error) as Failure);
  }
}

const NONE: SendOptions = {};

const withHeaders = (request: HttpRequest, headers: SendOptions["headers"]): HttpRequest => {
  if (headers === undefined) return request;
  const added = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), value]],
  );
  return { ...request, headers: { ...request.headers, ...Object.fromEntries(added) } };
};
