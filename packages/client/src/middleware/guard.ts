import {
  abortError,
  type HttpResponse,
  type Middleware,
  type Transport,
  type TransportError,
} from "@centime/core";
import { type Err, err, ok, type Result } from "neverthrow";
import { isObject, isResult } from "../shape.ts";
import { orAborted } from "../signals.ts";

type Outcome = Result<HttpResponse, TransportError>;

/**
 * Makes any transport safe: an exception, a rejection or a value that is not a `Result` of a response
 * becomes a `TransportError`, and an abort ends the wait even when the transport ignores it.
 */
export const guard: Middleware = (next) => endAfterAbort(2)(checkOutcome(next));

/**
 * Nothing throws, and an abort ends the wait. A transport that honours the abort has so many turns to say whether
 * it sent the request, as it knows better: a second one, where the first is that of a guard inside.
 */
const endAfterAbort =
  (turns: number): Middleware =>
  (next) =>
  async (request, context) => {
    const { signal } = context ?? {};
    if (signal?.aborted) return err(abortError(signal, "no"));
    return orAborted(
      attempt(() => next(request, context)),
      signal,
      (resolve) => after(turns, () => resolve(err(abortError(signal as AbortSignal, "maybe")))),
    );
  };

const after = (turns: number, callback: () => void): unknown =>
  turns === 0 ? callback() : setTimeout(after, 0, turns - 1, callback);

/** The half of `guard` that every transport needs. */
export const endAtAbort: Middleware = /* @__PURE__ */ endAfterAbort(1);

/** Runs a step of sending. Never rejects. */
export async function attempt(send: () => ReturnType<Transport>): Promise<Outcome> {
  try {
    const result: unknown = await send();
    return isResult(result) ? (result as Outcome) : misbehaved("returned no Result", result);
  } catch (cause) {
    return misbehaved("threw", cause);
  }
}

/** The error of a transport that broke its promise. It may have sent the request. */
export const misbehaved = (what: string, cause: unknown): Err<never, TransportError> =>
  err({ reason: "transport", sent: "maybe", message: `the transport ${what}`, cause });

/** The other half: what is in the `Result` is a response, with headers in lower case, or an error. */
export const checkOutcome: Middleware = (next) => async (request, context) => {
  const outcome = await next(request, context);
  // What is not a `Result` is an error of `endAtAbort`.
  return isResult(outcome) ? check(outcome) : outcome;
};

function check(outcome: Result<unknown, unknown>): Outcome {
  if (outcome.isOk()) return checkResponse(outcome.value);
  const { error } = outcome;
  return isTransportError(error) ? err(error) : misbehaved("gave no reason", error);
}

function checkResponse(response: unknown): Outcome {
  const { status, headers, body } = Object(response) as HttpResponse;
  // `Headers` are iterable, and have no keys.
  const isRecord = isObject(headers) && !(Symbol.iterator in headers);
  const isBody = typeof body === "string" || ArrayBuffer.isView(body);
  if (!Number.isInteger(status) || !isRecord || !isBody) {
    return misbehaved("returned no response", response);
  }
  const known = response as HttpResponse;
  return ok(areTexts(headers) ? known : { ...known, headers: asTexts(headers) });
}

const areTexts = (headers: HttpResponse["headers"]): boolean =>
  Object.keys(headers).every(
    (name) => typeof headers[name] === "string" && name === name.toLowerCase(),
  );

const asTexts = (headers: HttpResponse["headers"]): HttpResponse["headers"] =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]: [string, unknown]) => value !== undefined && value !== null)
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );

function isTransportError(value: unknown): value is TransportError {
  if (!isObject(value)) return false;
  const { reason, issues, sent, message } = value;
  if (reason === "configuration") return Array.isArray(issues) && issues.every(isIssue);
  const isKnown = /^(network|timeout|aborted|cassette|transport)$/.test(String(reason));
  return isKnown && (sent === "no" || sent === "maybe") && typeof message === "string";
}

const isIssue = (value: unknown): boolean =>
  isObject(value) && typeof value["message"] === "string";
