import type { TransportError } from "../http.ts";
import { abortError } from "../http.ts";
import { causesOf, describeCauses } from "./causes.ts";

/**
 * What happens before a request can leave: no host, no connection, no trust. These are codes, the
 * system calls that connect, and the words of Deno, which has no codes. A certificate that the server
 * refuses is not among them: with TLS 1.3 that is told after the request.
 */
const NEVER_SENT =
  /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|(ERR_TLS_)?CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|ConnectionRefused|FailedToOpenSocket|connect|getaddrinfo)\b/;
const NEVER_CONNECTED = /\bclient error \(Connect\)/;

/** An HTTP client may have timers and signals of its own. */
const TIMEOUT = /\b(TimeoutError|ETIMEDOUT|UND_ERR_\w+_TIMEOUT)\b/;

/**
 * Turns whatever an HTTP client throws or rejects with into a transport's error.
 *
 * `sent` is `"no"` only for what happens before a request can leave (no host, no connection, no trust),
 * else `"maybe"`. `client` names the HTTP client in the message: `fetch failed: …`.
 */
export function sendingError(
  client: string,
  cause: unknown,
  signal: AbortSignal | undefined,
): TransportError {
  if (signal?.aborted) return abortError(signal, "maybe");
  const causes = causesOf(cause);
  const codes = causes
    .flatMap(({ name, code, syscall }) => [name, code, syscall].map(String))
    .join(" ");
  const messages = causes.map(({ message }) => String(message)).join(" ");
  const isUnsent = NEVER_SENT.test(codes) || NEVER_CONNECTED.test(messages);
  const message = `${client} failed: ${describeCauses(causes)}`;
  return { reason: reasonOf(codes), sent: isUnsent ? "no" : "maybe", message, cause };
}

function reasonOf(codes: string): "timeout" | "aborted" | "network" {
  if (TIMEOUT.test(codes)) return "timeout";
  return codes.includes("AbortError") ? "aborted" : "network";
}
