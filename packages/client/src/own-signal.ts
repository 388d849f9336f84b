import type { Middleware } from "@centime/core";

/**
 * Gives each call a signal of its own, which aborts with the one that it was given. However many calls
 * share a signal, it has one listener: runtimes warn of a leak from the eleventh on.
 */
export const withOwnSignal: Middleware = (next) => async (request, context) => {
  const { signal } = context;
  if (signal === undefined || signal.aborted) return next(request, context);
  const own = new AbortController();
  const forget = onAbort(signal, () => own.abort(signal.reason));
  try {
    return await next(request, { ...context, signal: own.signal });
  } finally {
    forget();
  }
};

/** Those who wait for a signal, and what its one listener does. */
interface Waiting {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/** Calls back when the signal aborts, unless it is told to forget it before. */
function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const { callbacks, listener } = waiting.get(signal) ?? listenTo(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    waiting.delete(signal);
    signal.removeEventListener("abort", listener);
  };
}

function listenTo(signal: AbortSignal): Waiting {
  const callbacks = new Set<() => void>();
  const listener = () => {
    for (const callback of callbacks) callback();
  };
  const entry = { callbacks, listener };
  waiting.set(signal, entry);
  signal.addEventListener("abort", listener, { once: true });
  return entry;
}
