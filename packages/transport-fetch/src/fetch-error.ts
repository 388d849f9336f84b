import { abortError, redactText, type TransportError } from "@centime/core";

/** What happened before a request could leave: looking up the host, connecting, negotiating TLS. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|ERR_TLS_.*|ConnectionRefused)$/;

/** Turns whatever fetch throws or rejects with into a transport's error. */
export function fetchError(thrown: unknown, signal: AbortSignal | undefined): TransportError {
  if (signal?.aborted) return abortError(signal, "maybe");
  const sent = errorCodes(thrown).some((code) => NEVER_SENT.test(code)) ? "no" : "maybe";
  return { reason: "network", sent, message: `fetch failed: ${describe(thrown)}`, cause: thrown };
}

/** The codes of an error and of the errors behind it. */
function errorCodes(thrown: unknown, depth = 0): readonly string[] {
  if (typeof thrown !== "object" || thrown === null || depth > 4) return [];
  const { code, cause, errors } = thrown as { code?: unknown; cause?: unknown; errors?: unknown };
  const behind = Array.isArray(errors) ? [cause, ...errors] : [cause];
  const own = typeof code === "string" ? [code] : [];
  return [...own, ...behind.flatMap((error) => errorCodes(error, depth + 1))];
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `it rejected with ${typeof thrown}`;
  const codes = errorCodes(thrown).slice(0, 1);
  return redactText([thrown.message, ...codes].join(" "));
}
