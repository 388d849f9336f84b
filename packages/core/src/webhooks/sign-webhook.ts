import type { ResultAsync } from "neverthrow";
import { bytesOf, checkKeyAndTime, type RawBody } from "./arguments.ts";
import { toHex } from "./hex.ts";
import { hmac, signedBytes } from "./signature.ts";
import type { CryptoUnavailable, InvalidArguments } from "./webhook-failure.ts";

/** When a delivery is signed. */
export interface SignOptions {
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** The `x-pennylane-signature` of a body, as the vendor would sign it: for tests and sandboxes. */
export function signWebhook(
  rawBody: RawBody,
  secret: string,
  options: SignOptions,
): ResultAsync<string, InvalidArguments | CryptoUnavailable> {
  const checked = checkKeyAndTime(secret, options?.timestamp, "timestamp");
  return checked
    .andThen(() => bytesOf(rawBody))
    .asyncAndThen((body) => {
      const timestamp = String(Math.floor(options.timestamp));
      return hmac(secret, signedBytes(timestamp, body)).map(
        (signature) => `t=${timestamp},v1=${toHex(signature)}`,
      );
    });
}
