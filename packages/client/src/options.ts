import {
  type CallOptions,
  type DriftReport,
  type DriftWatch,
  describeIssue,
  type Issue,
  type Middleware,
  type RetryPolicy,
  type TokenSource,
  type Transport,
  unknownOptions,
  wrongOptions,
} from "@centime/core";
import { misconfigured } from "@centime/transport";
import type { Logger } from "./logger.ts";
import type { Observer } from "./middleware/observer.ts";
import type { RateLimiter } from "./middleware/rate-limit.ts";
import { hasMethod, isFunction, isObject, isSignal, receivedNumber } from "./shape.ts";
import type { Time } from "./signals.ts";

/** Options of one send, or of each send of `pennylane.with(options)`. */
export interface SendOptions extends CallOptions {
  /** Ends the wait: with reason `timeout` for `AbortSignal.timeout(…)`, else `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Added to the request. Those that the client sets itself (`authorization`, `content-type`) are invalid. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Options of every client. */
interface CommonOptions {
  /**
   * The company's API token, or a source of tokens (`centime/oauth`). With an empty one, every send is
   * an `InvalidInput`.
   */
  readonly token: string | TokenSource;
  /** Where requests go: an origin, and a path before the API's if there is one. Default: `https://app.pennylane.com`. */
  readonly baseUrl?: string | undefined;
  /**
   * The fetch to send with. Default: the global one. After a connection that it was refused, a write is not
   * sent again: `transport: fetchTransport({ fetch, sendsOnce: true })` says that yours repeats nothing.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How requests travel, in place of `baseUrl` and `fetch`. Default: `fetchTransport()`. */
  readonly transport?: Transport | undefined;
  /**
   * What a key of a response is that the contract requires and the response lacks. `"fail"`: an
   * `InvalidResponse`. `"drift"`: it is `undefined`, against its type, and reported to who watches for drift,
   * as `absent`; a job at night goes on until a release knows better. Default: `"fail"`.
   */
  readonly missingKeys?: "fail" | "drift" | undefined;
}

/** Options of a client with nothing built in. */
export interface BareClientOptions extends CommonOptions {
  /**
   * What stands between a call and its transport, outermost first. Default: nothing, so nothing is
   * retried, limited or timed. `standardMiddleware()` is what `createClient` has.
   */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Looks for drift in every response: `watchDrift(listener)`. Default: nobody looks. */
  readonly drift?: DriftWatch | undefined;
}

/** What stands between a client and its transport. Each part has a default; `false` leaves it out. */
export interface MiddlewareOptions {
  /** When to retry. Default: `DEFAULT_RETRY_POLICY`. */
  readonly retry?: Partial<RetryPolicy> | false | undefined;
  /** One limiter for every client that shares a token. Default: a new one for this client alone. */
  readonly rateLimit?: RateLimiter | false | undefined;
  /** Milliseconds that one attempt may take. Default: 30,000. */
  readonly timeoutMs?: number | false | undefined;
  /** Milliseconds that a whole call may take, waits included. Default: no limit. */
  readonly totalTimeoutMs?: number | false | undefined;
  /** Called before and after each attempt. */
  readonly observe?: Observer | undefined;
  /** Logs each attempt at level `debug`; `createClient` logs each call, too: see `Logger`. */
  readonly logger?: Logger | undefined;
  /** Your own. */
  readonly middleware?: OwnMiddleware | undefined;
  /** Records or replays. Stands outside of the token, the limiter and the attempt's time. */
  readonly cassette?: { readonly middleware: Middleware } | undefined;
  /** The clock, the timers and the random numbers. Default: the machine's. */
  readonly time?: Time | undefined;
}

/** Middleware of your own, by where it stands. Each list is outermost first. */
export interface OwnMiddleware {
  /**
   * Sees a call once, before it is tried; what it sends on is retried, limited, timed and authorized like any
   * call.
   */
  readonly perCall?: readonly Middleware[] | undefined;
  /** Sees each attempt, before it waits for a slot; neither the token nor what a cassette replays. */
  readonly perAttempt?: readonly Middleware[] | undefined;
}

/** Options of a client with everything. */
export interface ClientOptions extends CommonOptions, MiddlewareOptions {
  /** Called once for every response that drifts from the contract. It is read all the same. */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
}

export const DEFAULT_TIMEOUT_MS = 30_000;

// JavaScript checks no option, so these do. The token is checked when it is used: it may be a source.

/** What is wrong with the options of a bare client, its token aside. */
export function checkBareOptions(options: Partial<BareClientOptions>): readonly Issue[] {
  const { token, baseUrl, fetch, transport, missingKeys, middleware, drift, ...unknown } = options;
  return [
    ...wrongOptions(isFunction, "function", { transport, drift }),
    ...wrongOptions(isListOfFunctions, "list of functions", { middleware }),
    ...wrongOptions(isFailOrDrift, '"fail" or "drift"', { missingKeys }),
    // The default transport checks them.
    ...refuse("nothing beside a transport", transport === undefined ? {} : { baseUrl, fetch }),
    ...unknownOptions(unknown),
  ];
}

/** What is wrong with the options of one send, apart from those that a middleware honours and checks. */
export function checkSendOptions(options: SendOptions | undefined): readonly Issue[] {
  if (options === undefined) return [describeIssue("options", "object", "something else")];
  const { signal, headers, timeoutMs, totalTimeoutMs, retry, ...unknown } = options;
  return [
    ...wrongOptions(isSignal, "an AbortSignal", { signal }),
    ...checkHeaders(headers),
    ...unknownOptions(unknown),
  ];
}

/** What the client sets itself, or fetch does. */
const OWN_HEADERS = /^(authorization|content-.*|cookie|host|transfer-encoding)$/i;

/** Values may be secrets: none is shown. */
function checkHeaders(headers: unknown = {}): readonly Issue[] {
  if (!isObject(headers) || Symbol.iterator in headers) {
    return [describeIssue("headers", "object of texts", typeof headers)];
  }
  const wrong = Object.entries(headers).filter(
    ([name, value = ""]) =>
      OWN_HEADERS.test(name) ||
      !/^[\w!#$%&'*+.^`|~-]+$/.test(name) ||
      !(typeof value === "string" && /^[\t -~\x80-\xff]*$/.test(value)),
  );
  const expected = "a header that the client does not set, with a text";
  return wrong.map(([name, value]) =>
    describeIssue(`headers.${name}`, expected, typeof value, "format"),
  );
}

/** What is wrong with the options of the standard middleware. */
export function checkMiddlewareOptions(options: MiddlewareOptions): readonly Issue[] {
  const { retry, rateLimit, timeoutMs, totalTimeoutMs, ...others } = options;
  const { observe, logger, middleware, cassette, time, ...unknown } = others;
  return [
    ...checkDuration("timeoutMs", timeoutMs),
    ...checkDuration("totalTimeoutMs", totalTimeoutMs),
    ...checkRetry(retry),
    ...wrongOptions(isLimiter, "a rate limiter or false", { rateLimit }),
    ...checkOwnMiddleware(middleware),
    ...wrongOptions(isObject, "an observer", { observe }),
    ...wrongOptions(isLogger, "a logger: debug, info, warn and error", { logger }),
    ...wrongOptions(isCassette, "a cassette", { cassette }),
    ...wrongOptions(isObject, "a clock with timers and random numbers", { time }),
    ...unknownOptions(unknown),
  ];
}

function checkOwnMiddleware(middleware: unknown): readonly Issue[] {
  if (middleware === undefined) return [];
  if (!isObject(middleware) || Array.isArray(middleware) || isFunction(middleware)) {
    const expected = "{ perCall, perAttempt }";
    return [
      describeIssue("middleware", expected, Array.isArray(middleware) ? "list" : typeof middleware),
    ];
  }
  const { perCall, perAttempt, ...unknown }: OwnMiddleware = middleware;
  const lists = { "middleware.perCall": perCall, "middleware.perAttempt": perAttempt };
  const names = Object.keys(unknown).map((name) => [`middleware.${name}`, true]);
  return [
    ...wrongOptions(isListOfFunctions, "list of functions", lists),
    ...unknownOptions(Object.fromEntries(names)),
  ];
}

/** What is wrong with a listener to drift. */
export const checkOnDrift = (onDrift: unknown): readonly Issue[] =>
  wrongOptions(isFunction, "function", { onDrift });

/** Sends nothing: every request is a configuration error with these issues. */
export const refuseAll =
  (issues: readonly Issue[]): Middleware =>
  () =>
    misconfigured(...issues);

/** Refuses the options that are there. */
const refuse = (expected: string, options: object): readonly Issue[] =>
  wrongOptions(() => false, expected, options, "unknown-key");

const isLogger = (value: unknown): boolean =>
  ["debug", "info", "warn", "error"].every((level) => hasMethod(value, level));

const isLimiter = (value: unknown): boolean => value === false || hasMethod(value, "run");

const isListOfFunctions = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isFunction);

const isFailOrDrift = (value: unknown): boolean => value === "fail" || value === "drift";

const isCassette = (value: unknown): boolean => hasMethod(value, "middleware");

export function checkDuration(name: string, value: unknown): readonly Issue[] {
  if (value === undefined || value === false || isPositive(value)) return [];
  return [notInRange(name, "milliseconds above 0, or false", value)];
}

export function checkRetry(retry: unknown): readonly Issue[] {
  if (retry === undefined || retry === false) return [];
  if (!isObject(retry)) return [describeIssue("retry", "a policy or false", typeof retry)];
  return Object.entries(retry)
    .filter(([, value]) => value !== undefined && !isPositive(value) && value !== 0)
    .map(([name, value]) => notInRange(`retry.${name}`, "number from 0 on", value));
}

/** Describes an option that is not a number, or one outside its range. */
export const notInRange = (name: string, expected: string, value: unknown): Issue =>
  describeIssue(
    name,
    expected,
    receivedNumber(value),
    typeof value === "number" ? "range" : "type",
  );

const isPositive = (value: unknown): boolean => typeof value === "number" && value > 0;
