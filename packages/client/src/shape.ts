import { type Call, type PageCall, safely } from "@centime/core";
import type { Result } from "neverthrow";

// Checks of what a value can do: its type promises it, and JavaScript does not.

/** A value with properties: an object or a function. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  (typeof value === "object" && value !== null) || isFunction(value);

export const isFunction = (value: unknown): value is (...args: never[]) => unknown =>
  typeof value === "function";

export const hasMethod = (value: unknown, name: string): boolean =>
  safely(() => isFunction((value as Record<string, unknown> | null | undefined)?.[name]));

/** Another copy of neverthrow has other classes, so `instanceof` would not know its results. */
export const isResult = (value: unknown): value is Result<unknown, unknown> =>
  hasMethod(value, "isOk") && hasMethod(value, "isErr");

export const isCall = (value: unknown): value is Call<unknown, unknown> =>
  safely(() => {
    const call = value as Partial<Call<unknown, unknown>> | null | undefined;
    const { operation, request } = call ?? {};
    return isResult(request) && hasMethod(operation, "decode") && isObject(operation?.info);
  });

export const isPageCall = (value: unknown): value is PageCall<unknown, unknown> =>
  isCall(value) && hasMethod(value.operation, "next");

/** The name of a call's operation; `otherwise` for a value that is not a call. */
export const operationName = (call: unknown, otherwise: string): string =>
  isCall(call) ? call.operation.info.name : otherwise;

export const isSignal = (value: unknown): value is AbortSignal =>
  hasMethod(value, "addEventListener") && hasMethod(value, "removeEventListener");

/** Describes a value where a number was expected, without showing a text. */
export const receivedNumber = (value: unknown): string =>
  typeof value === "number" ? String(value) : typeof value;
