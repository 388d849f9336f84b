import {
  type DriftReport,
  type DriftWatch,
  describeIssue,
  type Issue,
  type IssueCode,
  type Middleware,
  type RetryPolicy,
  type TokenSource,
  type Transport,
} from "@centime/core";
import { misconfigured } from "@centime/transport";
import type { Observer } from "./middleware/observer.ts";
import type { RateLimiter } from "./middleware/rate-limit.ts";
import { hasMethod, isFunction, isObject, receivedNumber } from "./shape.ts";
import type { Time } from "./signals.ts";

/** Options of one send. */
export interface SendOptions {
  /** Ends the wait: with reason `timeout` for `AbortSignal.timeout(…)`, else `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of every client. */
interface CommonOptions {
  /**
   * The company's API token, or a source of tokens (`centime/oauth`). With an empty one, every send is
   * an `InvalidInput`.
   */
  readonly token: string | TokenSource;
  /** How requests travel. Default: `fetchTransport()`, to `https://app.pennylane.com`. */
  readonly transport?: Transport | undefined;
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
  /**
   * Your own, outermost first. Each sees a call once, before it is tried; what it sends on is retried,
   * limited, timed and authorized like any call.
   */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Records or replays. Stands outside of the token, the limiter and the attempt's time. */
  readonly cassette?: { readonly middleware: Middleware } | undefined;
  /** The clock, the timers and the random numbers. Default: the machine's. */
  readonly time?: Time | undefined;
}

/** Options of a client with everything. */
export interface ClientOptions extends CommonOptions, MiddlewareOptions {
  /** Called once for every response that drifts from the contract. It is read all the same. */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
}

export const DEFAULT_TIMEOUT_MS = 30_000;

// JavaScript checks no option, so these do. The token is checked when it is used: it may be a source.

/** What is wrong with the options of a bare client, its token aside. */
export const checkBareOptions = (options: object): readonly Issue[] =>
  Object.entries(options).flatMap(([name, value]) => {
    const isKnown = /^(transport|middleware|drift)$/.test(name);
    const isListed = name !== "middleware" || Array.isArray(value);
    const fits = isKnown && isListed && [value].flat().every(isFunction);
    if (fits || value === undefined || name === "token") return [];
    const expected = isListed ? "function" : "list";
    return isKnown
      ? [describeIssue(name, expected, typeof value)]
      : [describeIssue(name, "no such option", typeof value, "unknown-key")];
  });

/** What is wrong with the options of the standard middleware. */
export function checkMiddlewareOptions(options: MiddlewareOptions): readonly Issue[] {
  const { retry, rateLimit, timeoutMs, totalTimeoutMs, ...others } = options;
  const { observe, middleware, cassette, time, ...unknown } = others;
  return [
    ...checkDuration("timeoutMs", timeoutMs),
    ...checkDuration("totalTimeoutMs", totalTimeoutMs),
    ...checkRetry(retry),
    ...expect(isLimiter, "a rate limiter or false", { rateLimit }),
    ...expect(isListOfFunctions, "list of functions", { middleware }),
    ...expect(isObject, "an observer", { observe }),
    ...expect(isCassette, "a cassette", { cassette }),
    ...expect(isObject, "a clock with timers and random numbers", { time }),
    ...expect(() => false, "no such option", unknown, "unknown-key"),
  ];
}

/** What is wrong with a listener to drift. */
export const checkOnDrift = (onDrift: unknown): readonly Issue[] =>
  expect(isFunction, "function", { onDrift });

/** Sends nothing: every request is a configuration error with these issues. */
export const refuseAll =
  (issues: readonly Issue[]): Middleware =>
  () =>
    misconfigured(...issues);

function expect(
  fits: (value: unknown) => boolean,
  expected: string,
  options: Readonly<Record<string, unknown>>,
  code?: IssueCode,
): readonly Issue[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined && !fits(value))
    .map(([name, value]) => describeIssue(name, expected, typeof value, code));
}

const isLimiter = (value: unknown): boolean => value === false || hasMethod(value, "run");

const isListOfFunctions = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isFunction);

const isCassette = (value: unknown): boolean => hasMethod(value, "middleware");

function checkDuration(name: string, value: unknown): readonly Issue[] {
  if (value === undefined || value === false || isPositive(value)) return [];
  return [notInRange(name, "milliseconds above 0, or false", value)];
}

function checkRetry(retry: unknown): readonly Issue[] {
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
