import { describeIssue, type Issue } from "@centime/core";
import type { MiddlewareOptions } from "./middleware-options.ts";
import { isFunction, isObject, receivedNumber } from "./shape.ts";

/** What is wrong with the options of the standard middleware: JavaScript checks none of it. */
export function wrongMiddlewareOptions(options: MiddlewareOptions): readonly Issue[] {
  const { retry, rateLimit, timeoutMs, totalTimeoutMs, ...others } = options;
  const { observe, middleware, cassette, time, ...unknown } = others;
  return [
    ...wrongDuration("timeoutMs", timeoutMs),
    ...wrongDuration("totalTimeoutMs", totalTimeoutMs),
    ...wrongRetry(retry),
    ...unless(isLimiter, "a rate limiter or false", { rateLimit }),
    ...unless(isListOfFunctions, "a list of functions", { middleware }),
    ...unless(isObject, "an observer", { observe }),
    ...unless(isCassette, "a cassette", { cassette }),
    ...unless(isObject, "a clock with timers and dice", { time }),
    ...unless(() => false, "no such option", unknown),
  ];
}

/** What is wrong with a listener to drift. */
export const wrongOnDrift = (onDrift: unknown): readonly Issue[] =>
  unless(isFunction, "function", { onDrift });

function unless(
  fits: (value: unknown) => boolean,
  expected: string,
  options: Readonly<Record<string, unknown>>,
): readonly Issue[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined && !fits(value))
    .map(([name, value]) => describeIssue(name, expected, typeof value));
}

const isLimiter = (value: unknown): boolean =>
  value === false || (isObject(value) && isFunction(value["run"]));

const isListOfFunctions = (value: unknown): boolean =>
  Array.isArray(value) && value.every(isFunction);

const isCassette = (value: unknown): boolean => isObject(value) && isFunction(value["middleware"]);

function wrongDuration(name: string, value: unknown): readonly Issue[] {
  if (value === undefined || value === false || isPositive(value)) return [];
  return [describeIssue(name, "milliseconds above 0, or false", receivedNumber(value))];
}

function wrongRetry(retry: unknown): readonly Issue[] {
  if (retry === undefined || retry === false) return [];
  if (!isObject(retry)) return [describeIssue("retry", "a policy or false", typeof retry)];
  return Object.entries(retry)
    .filter(([, value]) => value !== undefined && !isPositive(value) && value !== 0)
    .map(([name, value]) =>
      describeIssue(`retry.${name}`, "number from 0 on", receivedNumber(value)),
    );
}

const isPositive = (value: unknown): boolean => typeof value === "number" && value > 0;
