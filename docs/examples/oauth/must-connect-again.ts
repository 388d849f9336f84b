import type { TokenFailure } from "centime/oauth";

/** Whether only the user can help, by connecting again. Anything else may pass by itself, or is ours. */
export function mustConnectAgain(failure: TokenFailure): boolean {
  switch (failure.kind) {
    case "NoTokens": // nobody has connected yet
    case "InvalidGrant": // the user has revoked it, or 90 days have passed without a refresh
    case "TokensLost": // a crash between a refresh and its storing: failure.refreshStartedAt tells when
      return true;
    case "StorageFailure": // what is stored is no pair of tokens, and will not become one
      return failure.reason === "unreadable";
    default: // TransportFailure, ServerError, …
      return false;
  }
}
