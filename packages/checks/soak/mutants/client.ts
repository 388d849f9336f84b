import {
  type Call,
  createRateLimiter,
  type Failure,
  type HttpRequest,
  type HttpResponse,
  type RateBudget,
  type RateLimiter,
  type RetryPolicy,
  type SendOptions,
  type Transport,
  type TransportError,
} from "centime";
import { err, type Result, ResultAsync } from "neverthrow";

/** Sends a call, as a client does. */
export type Send = (
  call: Call<unknown, Failure>,
  options?: SendOptions,
) => ResultAsync<unknown, Failure>;

/** A client with one fault, built in on purpose. */
export interface ClientMutant {
  readonly transport?: (next: Transport) => Transport;
  readonly send?: (next: Send) => Send;
  readonly limiter?: (budget: RateBudget) => RateLimiter;
  readonly isUnlimited?: true;
  readonly retry?: Partial<RetryPolicy>;
  readonly timeoutMs?: number;
  /** Called when so many calls have ended. */
  readonly afterCalls?: (ended: number) => void;
}

type Sent = Result<HttpResponse, TransportError>;
type Outcome = Result<unknown, Failure>;

/** The faults of clients that the soak must notice, by what is wrong. */
export const clientMutants: Readonly<Record<string, ClientMutant>> = {
  "every call fails": { send: () => (call) => failed(call, "maybe") },
  "every call fails, and says that nothing was sent": {
    send: () => (call) => failed(call, "no"),
  },
  "a tenth of the calls fails for nothing": {
    send: (next) => some(10, next, (call) => failed(call, "maybe")),
  },
  "a result is lost": { send: (next) => some(20, next, () => lost()) },
  "a result is lost after the write": {
    send: (next) =>
      some(20, next, (call, options) => next(call, options).andThen(lost).orElse(lost)),
  },
  "it throws": {
    send: (next) =>
      some(20, next, () => {
        throw new Error("a mutant");
      }),
  },
  "a promise is rejected, and nobody listens": {
    send: (next) => (call, options) => {
      void next(call, options).then(() => Promise.reject(new Error("a mutant")));
      return next({ ...call }, options);
    },
  },
  "answers of concurrent requests are swapped": { transport: swapping },
  "results of concurrent calls are swapped": { send: swappingResults },
  "a read is served from a cache": { transport: caching },
  "equal reads share one response": { transport: sharing },
  "a value lost a field": {
    send: (next) => (call, options) => next(call, options).map(withoutLastKey),
  },
  "an amount is another": {
    transport: (next) => async (request, context) =>
      (await next(request, context)).map((response) => ({
        ...response,
        body: String(response.body).replace(/"(amount|price)":"\d/, '"$1":"9'),
      })),
  },
  "an error is a success": {
    transport: (next) => async (request, context) =>
      (await next(request, context)).map((response) =>
        response.status >= 500
          ? { ...response, status: 200, body: JSON.stringify(PAGE) }
          : response,
      ),
  },
  "a success is an error": {
    transport: (next) => {
      const isTurn = every(20);
      return async (request, context) =>
        (await next(request, context)).map((response) =>
          isTurn() ? { ...response, status: 404, body: "" } : response,
        );
    },
  },
  "a write is sent again after an error": { send: withIdempotence(true) },
  "a read is not sent again": { send: withIdempotence(false) },
  "nothing is sent again": { retry: { attempts: 1 } },
  "it never stops sending again": { retry: { attempts: 8 } },
  "a 429 is not waited for": {
    transport: (next) => async (request, context) =>
      (await next(request, context)).map((response) => {
        const { "retry-after": _, ...headers } = response.headers;
        return response.status === 429 ? { ...response, headers } : response;
      }),
    limiter: (budget) => onlyLimiting(createRateLimiter(budget)),
  },
  "every write is sent twice": {
    transport: (next) => async (request, context) => {
      if (request.method === "POST") await next(request, context);
      return await next(request, context);
    },
  },
  'a broken connection says "no"': { transport: saying("no", "network") },
  'a request given up says "no"': { transport: saying("no", "aborted") },
  'a failure says "no" at the end': {
    send: (next) => (call, options) =>
      next(call, options).mapErr((failure) =>
        failure.kind === "TransportFailure" ? { ...failure, sent: "no" as const } : failure,
      ),
  },
  "attempts are counted wrong": {
    send: (next) => (call, options) =>
      next(call, options).mapErr((failure) => ({ ...failure, attempts: failure.attempts + 1 })),
  },
  "a write asks for something else": {
    transport: (next) => (request, context) => next(withOtherPrice(request), context),
  },
  "there is no limiter": { isUnlimited: true },
  "the limiter's windows are fixed": { limiter: fixedWindows },
  "the limiter counts from the start of a request": { limiter: fromTheStart },
  "the limiter allows twice as much": {
    limiter: (budget) => createRateLimiter({ ...budget, requests: budget.requests * 2 }),
  },
  "each client has a limiter of its own": {
    limiter: (budget) => {
      const two = [createRateLimiter(budget), createRateLimiter(budget)];
      const isTurn = every(2);
      return { run: (...all) => (two[isTurn() ? 1 : 0] as RateLimiter).run(...all) };
    },
  },
  "the process ends in the middle": {
    afterCalls: (ended) => {
      if (ended === 50) process.exit(0);
    },
  },
};

/** Returns a function that returns true every so many times. */
function every(count: number): () => boolean {
  let seen = 0;
  return () => ++seen % count === 0;
}

/** Sends one call of so many otherwise. */
function some(count: number, next: Send, otherwise: Send): Send {
  const isTurn = every(count);
  return (call, options) => (isTurn() ? otherwise(call, options) : next(call, options));
}

const failed = (
  { operation }: Call<unknown, Failure>,
  sent: "no" | "maybe",
): ResultAsync<never, Failure> =>
  new ResultAsync(
    Promise.resolve(
      err({
        kind: "TransportFailure",
        _tag: "TransportFailure",
        operation: operation.info.name,
        message: "a mutant",
        reason: "network",
        sent,
        attempts: 4,
      } as const),
    ),
  );

const lost = (): ResultAsync<never, Failure> => new ResultAsync(new Promise(() => {}));

const PAGE = { items: [], has_more: false, next_cursor: null };

function withoutLastKey(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).slice(0, -1));
}

/** Exchanges the responses of two requests of one operation that are on their way together. */
function swapping(next: Transport): Transport {
  const waiting = new Map<string, { readonly own: Sent; resolve(other: Sent): void }>();
  return async (request, context) => {
    const own = await next(request, context);
    if (request.method !== "GET" || own.isErr()) return own;
    const { name } = context.info;
    const partner = waiting.get(name);
    if (partner !== undefined) {
      waiting.delete(name);
      partner.resolve(own);
      return partner.own;
    }
    return await new Promise<Sent>((resolve) => {
      const place = { own, resolve };
      waiting.set(name, place);
      setTimeout(() => {
        if (waiting.get(name) === place) waiting.delete(name);
        resolve(own);
      }, 30);
    });
  };
}

/** Each result goes to the caller of another call. */
function swappingResults(next: Send): Send {
  let before: Promise<Outcome> | undefined;
  const isTurn = every(15);
  return (call, options) => {
    const own = next(call, options);
    const other = before;
    before = Promise.resolve(own);
    return isTurn() && other ? new ResultAsync(other) : own;
  };
}

function caching(next: Transport): Transport {
  const cache = new Map<string, Sent>();
  return async (request, context) => {
    if (request.method !== "GET") return await next(request, context);
    const cached = cache.get(request.url);
    if (cached !== undefined) return cached;
    const response = await next(request, context);
    if (response.isOk() && response.value.status === 200) cache.set(request.url, response);
    return response;
  };
}

function sharing(next: Transport): Transport {
  const open = new Map<string, PromiseLike<Sent>>();
  return async (request, context) => {
    const shared = open.get(request.url);
    if (request.method !== "GET") return await next(request, context);
    if (shared !== undefined) return await shared;
    const own = Promise.resolve(next(request, context)).finally(() => open.delete(request.url));
    open.set(request.url, own);
    return await own;
  };
}

/** The operation says otherwise whether it may be repeated. */
function withIdempotence(idempotent: boolean): (next: Send) => Send {
  return (next) => (call, options) => {
    const info = { ...call.operation.info, idempotent };
    const operation = Object.create(call.operation, { info: { value: info } });
    return next({ ...call, operation }, options);
  };
}

/** Errors for this reason say so of their request. */
function saying(sent: "no" | "maybe", reason: string): (next: Transport) => Transport {
  return (next) => async (request, context) =>
    (await next(request, context)).mapErr((error) =>
      error.reason === reason ? { ...error, sent } : error,
    );
}

function withOtherPrice(request: HttpRequest): HttpRequest {
  const { body } = request;
  if (body?.kind !== "json") return request;
  const text = JSON.stringify(body.value).replace(/(price[a-z_]*":")\d/, "$19");
  return { ...request, body: { kind: "json", value: JSON.parse(text) } };
}

/** A limiter that does not learn from responses. */
const onlyLimiting = (limiter: RateLimiter): RateLimiter => ({
  async run(send, ...others) {
    let response: Sent | undefined;
    const outcome = await limiter.run(
      async () => {
        response = await send();
        return response.map((each) => ({ ...each, status: 200, headers: {} }));
      },
      ...others,
    );
    return response ?? outcome;
  },
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** So many requests in each window of the clock, as many limiters count. */
function fixedWindows({ requests, windowMs }: RateBudget): RateLimiter {
  const offset = Date.now() - 0.75 * windowMs;
  let window = 0;
  let used = 0;
  return {
    async run(send) {
      for (;;) {
        const now = Math.floor((Date.now() - offset) / windowMs);
        if (now !== window) [window, used] = [now, 0];
        if (used < requests) break;
        await pause(5);
      }
      used += 1;
      return await send();
    },
  };
}

/** Gives a slot back one window after the request was sent, however late the API counts it. */
function fromTheStart({ requests, windowMs }: RateBudget): RateLimiter {
  let starts: readonly number[] = [];
  return {
    async run(send) {
      for (;;) {
        starts = starts.filter((start) => start > Date.now() - windowMs);
        if (starts.length < requests) break;
        await pause(2);
      }
      starts = [...starts, Date.now()];
      return await send();
    },
  };
}
