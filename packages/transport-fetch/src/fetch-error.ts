import { abortError, redactText, type TransportError } from "@centime/core";

/** Codes of what happens before a request can leave: no host, no connection, no trust. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_ALTNAME_INVALID|ConnectionRefused|FailedToOpenSocket)$/;

const CONNECTING = new Set(["connect", "getaddrinfo"]);

const TIMEOUT = /^(ETIMEDOUT|UND_ERR_\w+_TIMEOUT)$/;

/** Turns whatever fetch throws or rejects with into a transport's error. */
export function fetchError(thrown: unknown, signal: AbortSignal | undefined): TransportError {
  if (signal?.aborted) return abortError(signal, "maybe");
  const causes = causesOf(thrown);
  return {
    reason: reasonOf(causes),
    sent: causes.some(neverSent) ? "no" : "maybe",
    message: `fetch failed: ${describe(causes)}`,
    cause: thrown,
  };
}

/** What runtimes put into their errors. */
interface Cause {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

const DEEPEST = 4;

/** An error and those behind it. fetch's own says little; the socket's says what happened. */
function causesOf(thrown: unknown, depth = 0): readonly Cause[] {
  if (typeof thrown !== "object" || thrown === null || depth > DEEPEST) return [];
  const error: Cause = thrown;
  const behind = Array.isArray(error.errors) ? [error.cause, ...error.errors] : [error.cause];
  return [error, ...behind.flatMap((cause) => causesOf(cause, depth + 1))];
}

/** A fetch may have timers and signals of its own. */
function reasonOf(causes: readonly Cause[]): "network" | "timeout" | "aborted" {
  const isTimeout = causes.some(
    ({ name, code }) => name === "TimeoutError" || TIMEOUT.test(String(code)),
  );
  if (isTimeout) return "timeout";
  return causes.some(({ name }) => name === "AbortError") ? "aborted" : "network";
}

const neverSent = ({ code, syscall }: Cause): boolean =>
  NEVER_SENT.test(String(code)) || CONNECTING.has(syscall as string);

/** The innermost message, with the code when the message does not have it. */
function describe(causes: readonly Cause[]): string {
  const messages = causes.flatMap(({ message }) => (isText(message) ? [message] : []));
  const code = causes.map((cause) => cause.code).find(isText);
  const message = messages.at(-1) ?? "something was thrown that is no Error";
  return redactText(code === undefined || message.includes(code) ? message : `${message} ${code}`);
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
