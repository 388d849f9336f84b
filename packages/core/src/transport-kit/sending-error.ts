import { abortError } from "../abort-error.ts";
import type { TransportError } from "../transport.ts";
import { type Cause, causesOf, describeCauses } from "./causes.ts";

/** Codes of what happens before a request can leave: no host, no connection, no trust. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_ALTNAME_INVALID|ConnectionRefused|FailedToOpenSocket)$/;

/** Deno has no codes: this is how its HTTP client says that it got no connection. */
const NO_CONNECTION = /\bclient error \(Connect\)/;

const CONNECTING = new Set(["connect", "getaddrinfo"]);

const TIMEOUT = /^(ETIMEDOUT|UND_ERR_\w+_TIMEOUT)$/;

/**
 * Turns whatever an HTTP client throws or rejects with into a transport's error.
 *
 * `sent` is `"no"` only for what happens before a request can leave (no host, no connection, no trust),
 * else `"maybe"`. `client` names the HTTP client in the message: `fetch failed: …`.
 */
export function sendingError(
  client: string,
  thrown: unknown,
  signal: AbortSignal | undefined,
): TransportError {
  if (signal?.aborted) return abortError(signal, "maybe");
  const causes = causesOf(thrown);
  return {
    reason: reasonOf(causes),
    sent: causes.some(neverSent) ? "no" : "maybe",
    message: `${client} failed: ${describeCauses(causes)}`,
    cause: thrown,
  };
}

/** An HTTP client may have timers and signals of its own. */
function reasonOf(causes: readonly Cause[]): "network" | "timeout" | "aborted" {
  const isTimeout = causes.some(
    ({ name, code }) => name === "TimeoutError" || TIMEOUT.test(String(code)),
  );
  if (isTimeout) return "timeout";
  return causes.some(({ name }) => name === "AbortError") ? "aborted" : "network";
}

const neverSent = ({ code, syscall, message }: Cause): boolean =>
  NEVER_SENT.test(String(code)) ||
  CONNECTING.has(syscall as string) ||
  NO_CONNECTION.test(String(message));
