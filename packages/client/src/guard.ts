import {
  abortError,
  type HttpResponse,
  type Middleware,
  type Transport,
  type TransportError,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";

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
    return err({ reason: "transport", sent: "maybe", message: "the transport threw", cause });
  }
}

function check(result: unknown): Answer {
  if (!isResult(result)) return err(misbehaved("answered no Result", result));
  if (result.isErr()) {
    const { error } = result;
    return err(isTransportError(error) ? error : misbehaved("gave no reason", error));
  }
  if (!isResponse(result.value)) return err(misbehaved("answered no response", result.value));
  return ok({ ...result.value, headers: lowerCased(result.value.headers) });
}

const misbehaved = (what: string, cause: unknown): TransportError => ({
  reason: "transport",
  sent: "maybe",
  message: `the transport ${what}`,
  cause,
});

/** Another copy of neverthrow makes other classes, so a `Result` is known by what it can do. */
const isResult = (value: unknown): value is Result<unknown, unknown> =>
  isObject(value) && typeof value["isOk"] === "function" && typeof value["isErr"] === "function";

const isResponse = (value: unknown): value is HttpResponse =>
  isObject(value) &&
  Number.isInteger(value["status"]) &&
  isObject(value["headers"]) &&
  (typeof value["body"] === "string" || value["body"] instanceof Uint8Array);

const REASONS = new Set(["network", "timeout", "aborted", "cassette", "transport"]);

const isTransportError = (value: unknown): value is TransportError =>
  isObject(value) &&
  (value["reason"] === "configuration"
    ? Array.isArray(value["issues"])
    : REASONS.has(value["reason"] as string) && typeof value["message"] === "string");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Waits for an answer or for the abort, whichever comes first, and leaves no listener behind. */
function orAborted(sending: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const abort = () => resolve(err(abortError(signal, "maybe")));
    signal.addEventListener("abort", abort, { once: true });
    void sending.then((answer) => {
      signal.removeEventListener("abort", abort);
      resolve(answer);
    });
  });
}
