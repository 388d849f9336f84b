import type { TransportError } from "@centime/core";
import type { TokenFailure } from "@centime/core/oauth";
import { tokenError } from "./token-error.ts";

/**
 * The error of an API request that was not sent for want of a token. What may pass by itself reads as
 * `network` or `timeout`, so that it is retried; `tokenFailureOf` reads the failure itself.
 */
export const transportErrorOf = (failure: TokenFailure): TransportError => ({
  reason: reasonOf(failure),
  sent: "no",
  message: `no token: ${failure.message}`,
  cause: tokenError(failure),
});

function reasonOf(failure: TokenFailure): "network" | "timeout" | "aborted" | "transport" {
  switch (failure.kind) {
    case "TransportFailure":
      return failure.reason === "timeout" || failure.reason === "network"
        ? failure.reason
        : "transport";
    case "RateLimited":
    case "ServerError":
      return "network";
    case "StorageFailure":
      return failure.reason === "timeout" ? "timeout" : "transport";
    case "Aborted":
      return "aborted";
    default:
      return "transport";
  }
}
