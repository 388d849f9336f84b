import {
  abortError,
  type HttpResponse,
  type Middleware,
  type Transport,
  type TransportError,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { isObject, isResult } from "./shape.ts";

type Answer = Result<HttpResponse, TransportError>;

/**
 * Makes any transport safe: what throws, rejects or answers something else than a `Result` of a
 * response becomes a `TransportError`, and an abort ends the wait even when the transport ignores it.
 */
export const guard: Middleware = (next) => async (request, context) => {
  const { signal } = context;
  if (signal?.aborted) return err(abortError(signal, "no"));
  const sending = attempt(() => next(request, context));
  return signal === undefined ? sending : orAborted(sending, signal);
};

async function attempt(send: () => ReturnType<Transport>): Promise<Answer> {
  try {
    return check(await send());
  } catch (cause) {
    return misbehaved("threw", cause);
  }
}

function check(result: unknown): Answer {
  if (!isResult(result)) return misbehaved("answered no Result", result);
  if (result.isErr()) {
    const { error } = result;
    return isTransportError(error) ? err(error) : misbehaved("gave no reason", error);
  }
  const response = result.value;
  if (!isResponse(response)) return misbehaved("answered no response", response);
  return ok({ ...response, headers: textByLowerName(response.headers) });
}

const misbehaved = (what: string, cause: unknown): Answer =>
  err({ reason: "transport", sent: "maybe", message: `the transport ${what}`, cause });

const isResponse = (value: unknown): value is HttpResponse =>
  isObject(value) &&
  Number.isInteger(value["status"]) &&
  isRecord(value["headers"]) &&
  (typeof value["body"] === "string" || value["body"] instanceof Uint8Array);

/** A record, and nothing that is listed in another way: of `Headers`, the keys would tell nothing. */
const isRecord = (value: unknown): boolean => isObject(value) && !(Symbol.iterator in value);

const REASONS = new Set<unknown>(["network", "timeout", "aborted", "cassette", "transport"]);

function isTransportError(value: unknown): value is TransportError {
  if (!isObject(value)) return false;
  const { reason, issues, sent, message } = value;
  if (reason === "configuration") return Array.isArray(issues) && issues.every(isIssue);
  return REASONS.has(reason) && (sent === "no" || sent === "maybe") && typeof message === "string";
}

const isIssue = (value: unknown): boolean =>
  isObject(value) && typeof value["message"] === "string";

const textByLowerName = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );

/**
 * Waits for an answer or for the abort, whichever comes first, and leaves no listener behind. What
 * honours the abort itself knows better whether the request was sent, so it has one turn to tell.
 */
function orAborted(sending: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const abort = () => setTimeout(() => resolve(err(abortError(signal, "maybe"))));
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
    void sending.then((answer) => {
      signal.removeEventListener("abort", abort);
      resolve(answer);
    });
  });
}
