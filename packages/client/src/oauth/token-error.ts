import type { TokenFailure } from "@centime/core/oauth";

/** An `Error` that carries a token failure: the `cause` of a request that had no token to go with. */
interface TokenError extends Error {
  readonly failure: TokenFailure;
}

export const tokenError = (failure: TokenFailure): TokenError =>
  Object.assign(new Error(failure.message), { name: "TokenError", failure });

/** Why a call had no token; `undefined` when it failed for another reason. */
export function tokenFailureOf(failure: { readonly cause?: unknown }): TokenFailure | undefined {
  const { cause } = failure;
  return isTokenError(cause) ? cause.failure : undefined;
}

const isTokenError = (cause: unknown): cause is TokenError =>
  cause instanceof Error && cause.name === "TokenError" && "failure" in cause;
