import type { TransportError } from "@centime/core";

/** The error of a request that a cassette does not answer: nothing was sent, and a retry changes nothing. */
export const cassetteError = (message: string, cause?: unknown): TransportError => ({
  reason: "cassette",
  sent: "no",
  message,
  ...(cause === undefined ? {} : { cause }),
});
