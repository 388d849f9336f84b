import {
  abortError,
  type HttpResponse,
  type Middleware,
  type Transport,
  type TransportError,
} from "@centime/core";
import { type Err, err, type Result } from "neverthrow";
import { isResult } from "./shape.ts";

/** What comes back from a transport. */
export type Answer = Result<HttpResponse, TransportError>;

/**
 * Makes what throws, rejects or answers no `Result` a `TransportError`, and ends the wait at an abort
 * even when the transport ignores it.
 */
export const abortable: Middleware = (next) => async (request, context) => {
  const { signal } = context;
  if (signal?.aborted) return err(abortError(signal, "no"));
  const sending = attempt(() => next(request, context));
  return signal === undefined ? sending : orAborted(sending, signal);
};

async function attempt(send: () => ReturnType<Transport>): Promise<Answer> {
  try {
    const result: unknown = await send();
    return isResult(result) ? (result as Answer) : misbehaved("answered no Result", result);
  } catch (cause) {
    return misbehaved("threw", cause);
  }
}

/** The answer of a transport that broke its promise. It may have sent. */
export const misbehaved = (what: string, cause: unknown): Err<never, TransportError> =>
  err({ reason: "transport", sent: "maybe", message: `the transport ${what}`, cause });

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
