import type { Call, PageCall } from "@centime/core";
import type { Result } from "neverthrow";

// What a value must have to be used as what its type promises: JavaScript promises nothing.

/** A value with properties: an object or a function. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === "object" && value !== null) || isFunction(value);

export const isFunction = (value: unknown): value is (...args: never[]) => unknown =>
  typeof value === "function";

/** Another copy of neverthrow makes other classes, so a `Result` is known by what it can do. */
export const isResult = (value: unknown): value is Result<unknown, unknown> =>
  isObject(value) && isFunction(value["isOk"]) && isFunction(value["isErr"]);

export const isCall = (value: unknown): value is Call<unknown, unknown> => {
  if (!isObject(value) || !isResult(value["request"])) return false;
  const { operation } = value;
  return isObject(operation) && isObject(operation["info"]) && isFunction(operation["decode"]);
};

export const isPageCall = (value: unknown): value is PageCall<unknown, unknown> =>
  isCall(value) && "next" in value.operation && isFunction(value.operation.next);

/** The name of a call's operation, or what was tried with something that is no call. */
export const operationName = (call: unknown, tried: string): string =>
  isCall(call) ? call.operation.info.name : tried;

export const isSignal = (value: unknown): value is AbortSignal =>
  isObject(value) && isFunction(value["addEventListener"]);

/** What came instead of a number, told without its content. */
export const receivedNumber = (value: unknown): string =>
  typeof value === "number" ? String(value) : typeof value;
