import type { CryptoUnavailable } from "@centime/core/webhooks";
import { ResultAsync } from "neverthrow";

/** A secret of one sign-in, and what is shown of it (RFC 7636). */
export interface Pkce {
  /** Keep it with the `state`, in the user's session; `exchangeCode` takes it. */
  readonly codeVerifier: string;
  /** Goes into the authorization URL. */
  readonly codeChallenge: string;
}

/**
 * Creates the pair of values that binds a code to the sign-in that asked for it: without the verifier, a
 * code that is stolen on its way back is worth nothing. S256 of 32 random bytes.
 */
export const createPkce = (): ResultAsync<Pkce, CryptoUnavailable> =>
  ResultAsync.fromPromise(create(), () => UNAVAILABLE);

async function create(): Promise<Pkce> {
  const codeVerifier = base64Url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
  return { codeVerifier, codeChallenge: base64Url(new Uint8Array(hash)) };
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const UNAVAILABLE: CryptoUnavailable = {
  kind: "CryptoUnavailable",
  reason: "web-crypto",
  message: "no SHA-256: crypto.subtle is missing (browsers: on secure origins alone) or failed",
};
