import type { OAuthFailure } from "./oauth-failure.ts";

/**
 * What became of a pair whose refresh failed. `"alive"`: nothing happened to it. `"unknown"`: the
 * server may have replaced it. `"dead"`: the server says that it is.
 */
export type PairState = "alive" | "unknown" | "dead";

/** Decides what a failed refresh means for the pair that it was to replace. */
export function afterFailedRefresh(failure: OAuthFailure): PairState {
  switch (failure.kind) {
    case "InvalidGrant":
      return "dead";
    case "TransportFailure":
      return failure.sent === "no" ? "alive" : "unknown";
    case "ServerError":
    case "InvalidResponse":
      return "unknown";
    case "InvalidInput":
    case "InvalidClient":
    case "Refused":
    case "RateLimited":
    case "UnexpectedStatus":
      return "alive";
  }
}
