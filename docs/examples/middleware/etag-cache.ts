import type { HttpRequest, HttpResponse, Middleware } from "centime";
import { ok } from "neverthrow";

/** A response, and the ETag that it came with. */
export interface CachedResponse {
  readonly etag: string;
  readonly response: HttpResponse;
}

/**
 * Keeps responses by URL; a `Map` will do. The URL does not tell whose books they are of: one store per
 * company.
 */
export interface ResponseStore {
  get(url: string): CachedResponse | undefined | PromiseLike<CachedResponse | undefined>;
  set(url: string, cached: CachedResponse): unknown;
}

/** Asks for what is stored only whether it has changed. A store that fails is as good as an empty one. */
export const etagCache =
  (store: ResponseStore): Middleware =>
  (next) =>
  async (request, context) => {
    if (request.method !== "GET") return next(request, context);
    const cached = await quietly(() => store.get(request.url));
    const result = await next(unlessUnchanged(request, cached), context);
    if (result.isErr()) return result;
    const { status, headers } = result.value;
    if (status === 304 && cached !== undefined) return ok(refreshed(cached, result.value));
    const etag = headers["etag"];
    if (status === 200 && etag) {
      await quietly(() => store.set(request.url, { etag, response: result.value }));
    }
    return result;
  };

const unlessUnchanged = (request: HttpRequest, cached: CachedResponse | undefined): HttpRequest =>
  cached === undefined
    ? request
    : { ...request, headers: { ...request.headers, "if-none-match": cached.etag } };

/** The stored body under the fresh headers: request id and rate limit are those of this request. */
const refreshed = ({ response }: CachedResponse, unchanged: HttpResponse): HttpResponse => ({
  ...unchanged,
  status: response.status,
  headers: { ...response.headers, ...unchanged.headers },
  body: response.body,
});

async function quietly<Value>(use: () => Value | PromiseLike<Value>): Promise<Value | undefined> {
  try {
    return await use();
  } catch {
    return undefined;
  }
}
