import { abortError, messageExcerpt, safely, type TransportError } from "@centime/core";

/**
 * Failures before a request can leave: no host, no connection, no trust. Codes, the system calls that
 * connect, and Deno's wording, which has no codes. A client certificate that the server refuses is not
 * among them: with TLS 1.3, that alert may arrive after the request.
 */
const NEVER_SENT =
  /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|(ERR_TLS_)?CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|ConnectionRefused|FailedToOpenSocket|connect|getaddrinfo)\b/;
const NEVER_CONNECTED = /\bclient error \(Connect\)/;

/** An HTTP client may have timers and signals of its own. */
const TIMEOUT = /\b(TimeoutError|ETIMEDOUT|UND_ERR_\w+_TIMEOUT)\b/;

/**
 * Converts what an HTTP client throws or rejects with into a `TransportError`.
 *
 * `sent` is `"no"` only for failures before a request can leave (no host, no connection, no trust), else
 * `"maybe"`. `client` names the HTTP client in the message: `fetch failed: …`.
 */
export function sendingError(
  client: string,
  cause: unknown,
  signal: AbortSignal | undefined,
): TransportError {
  if (signal !== undefined && safely(() => signal.aborted)) return abortError(signal, "maybe");
  const causes = toCauses(cause);
  const all = (key: keyof Cause) =>
    causes.map((cause) => (typeof cause[key] === "string" ? cause[key] : "")).join(" ");
  const codes = `${all("name")} ${all("code")} ${all("syscall")}`;
  const isUnsent = NEVER_SENT.test(codes) || NEVER_CONNECTED.test(all("message"));
  const message = `${client} failed: ${describeCauses(cause)}`;
  return { reason: toReason(codes), sent: isUnsent ? "no" : "maybe", message, cause };
}

function toReason(codes: string): "timeout" | "aborted" | "network" {
  if (TIMEOUT.test(codes)) return "timeout";
  return codes.includes("AbortError") ? "aborted" : "network";
}

/**
 * Returns the innermost message of an error and its causes, redacted, with the code if the message does
 * not contain it.
 */
export function describeCauses(thrown: unknown): string {
  const causes = toCauses(thrown);
  const innermost = (key: "message" | "code") =>
    causes.map((cause) => cause[key]).findLast((word) => word && typeof word === "string") ?? "";
  const message = String(innermost("message") || "it threw no Error");
  const code = String(innermost("code"));
  return messageExcerpt(message.includes(code) ? message : `${message} ${code}`);
}

/** The fields of the runtimes' errors. */
interface Cause {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const DEEPEST = 4;

/** What is thrown may be anything, also an object whose getters throw. */
function readCause(thrown: Cause): Cause {
  try {
    const { name, message, code, syscall, cause, errors } = thrown;
    return { name, message, code, syscall, cause, errors: Array.isArray(errors) ? errors : [] };
  } catch {
    return {};
  }
}

/** Lists an error and its causes, outermost first. fetch's own says little; the socket's says why. */
function toCauses(thrown: unknown): readonly Cause[] {
  const causes: Cause[] = [];
  let at: unknown = thrown;
  while (typeof at === "object" && at !== null && causes.length <= DEEPEST) {
    const cause = readCause(at);
    causes.push(cause);
    at = cause.cause ?? cause.errors?.[0];
  }
  return causes;
}
