import type { HttpResponse } from "./http.ts";
import { requestIdOf } from "./response.ts";

/** What a response says beside its body. */
export interface ResponseInfo {
  readonly status: number;
  /** Names in lower case. Cookies are left out. */
  readonly headers: Readonly<Record<string, string>>;
  /** The response's `x-request-id`: what the vendor's support asks for. */
  readonly requestId?: string;
  /** How many times the client asked the transport. */
  readonly attempts: number;
  /** What is left of the token's budget; absent where the response does not say. */
  readonly rateLimit?: RateLimitStatus;
  /** When the API's version ends, as `api-version-expires-at` spells it; absent while it is current. */
  readonly apiVersionExpiresAt?: string;
  /** The response came from a cassette. */
  readonly replayed?: true;
}

/** The budget of a token, as the API counts it: `ratelimit-limit`, `ratelimit-remaining`, `ratelimit-reset`. */
export interface RateLimitStatus {
  /** Requests per window. */
  readonly limit?: number;
  /** Requests left in this window. */
  readonly remaining?: number;
  /** When the window ends, in seconds since 1970. */
  readonly reset?: number;
}

/** Returns what a response says beside its body. */
export function responseInfo(response: HttpResponse): ResponseInfo {
  const { status, attempts = 1, replayed } = response;
  const { "set-cookie": _, ...headers } = response.headers;
  const requestId = requestIdOf(headers);
  const apiVersionExpiresAt = headers["api-version-expires-at"];
  const rateLimit: Record<string, number> = {};
  for (const name of ["limit", "remaining", "reset"]) {
    const text = headers[`ratelimit-${name}`];
    if (/^\d+$/.test(text ?? "")) rateLimit[name] = Number(text);
  }
  return {
    status,
    headers,
    attempts,
    ...(requestId && { requestId }),
    ...(Object.keys(rateLimit).length > 0 && { rateLimit }),
    ...(apiVersionExpiresAt && { apiVersionExpiresAt }),
    ...(replayed && { replayed }),
  };
}
