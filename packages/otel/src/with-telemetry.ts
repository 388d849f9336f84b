import type { Attributes, MeterProvider, TracerProvider } from "@opentelemetry/api";
import { type ClientOptions, copyOf, fetchTransport, type Middleware } from "centime";
import { createInstruments } from "./instruments.ts";
import { observeAttempts, observeCalls, observeRequests } from "./observe.ts";

/** What is told beside calls and requests, and to whom. */
export interface TelemetryOptions {
  /** Added to every span and every measurement: `{ "company.id": 7 }`. */
  readonly attributes?: Attributes | undefined;
  /** Where a transport of yours sends to. Default: the client's `baseUrl`, else `https://app.pennylane.com`. */
  readonly serverUrl?: string | undefined;
  /** Default: the one that is registered globally, also when it is registered later. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Default: the one that is registered globally by the first call. */
  readonly meterProvider?: MeterProvider | undefined;
}

/**
 * Returns a client's options with telemetry: an internal span for each call, a client span for each
 * request that is sent, and metrics of both, by OpenTelemetry's HTTP conventions. No span and no measurement
 * holds a body, a value of a query or a token, and no failure of a provider reaches a call.
 *
 * @example
 * ```ts
 * const pennylane = createClient(withTelemetry({ token }));
 * ```
 */
export function withTelemetry(
  options: ClientOptions,
  telemetry: TelemetryOptions = {},
): ClientOptions {
  const own: Partial<ClientOptions> | undefined = copyOf(options);
  if (own === undefined || !hasValidParts(own)) return options;
  const { baseUrl, fetch, transport, middleware = {}, observe, ...others } = own;
  const settings: TelemetryOptions = copyOf(telemetry) ?? {};
  const instruments = createInstruments({ serverUrl: baseUrl, ...definedOnly(settings) });
  const { perCall = [] } = middleware;
  return {
    token: "",
    ...others,
    transport: observeRequests(instruments)(transport ?? fetchTransport({ baseUrl, fetch })),
    observe: observeAttempts(instruments, observe),
    middleware: { ...middleware, perCall: [observeCalls(instruments), ...perCall] },
  };
}

/** What is invalid is left as it is, for the client to say so. */
function hasValidParts(options: Partial<ClientOptions>): boolean {
  const { baseUrl, fetch, transport, middleware, observe } = options;
  if (observe !== undefined && Object(observe) !== observe) return false;
  if (
    transport !== undefined &&
    (typeof transport !== "function" || baseUrl !== undefined || fetch !== undefined)
  )
    return false;
  if (middleware === undefined) return true;
  if (typeof middleware !== "object" || middleware === null || Array.isArray(middleware))
    return false;
  const { perCall, perAttempt } = middleware;
  return isListOrAbsent(perCall) && isListOrAbsent(perAttempt);
}

const isListOrAbsent = (list: readonly Middleware[] | undefined): boolean =>
  list === undefined || Array.isArray(list);

const definedOnly = (options: TelemetryOptions): TelemetryOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
