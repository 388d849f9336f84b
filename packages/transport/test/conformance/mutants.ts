import { err, ok, type Result } from "neverthrow";
import {
  type FetchLike,
  type HttpRequest,
  type HttpResponse,
  sendingError,
  type Transport,
  type TransportError,
  transportOver,
} from "../../src/index.ts";

const typeOf = ({ headers }: RequestInit): string => new Headers(headers).get("content-type") ?? "";

/** A transport with one fault. */
export interface Mutant {
  readonly title: string;
  make(baseUrl: string): Transport;
  /** All cases whose names match must notice the fault. */
  readonly noticedBy: RegExp;
}

const plainFetch: FetchLike = { name: "fetch", send: (url, init) => fetch(url, init) };

/** A transport without faults. */
export const sound = (baseUrl: string): Transport =>
  transportOver(plainFetch, { baseUrl, sendsOnce: true });

const overFetch =
  (send: FetchLike["send"]) =>
  (baseUrl: string): Transport =>
    transportOver({ name: "fetch", send }, { baseUrl, sendsOnce: true });

const changingRequest =
  (change: (request: HttpRequest) => HttpRequest) =>
  (baseUrl: string): Transport =>
  (request, context) =>
    sound(baseUrl)(change(request), context);

type SendResult = Result<HttpResponse, TransportError>;

const changingResult =
  (change: (result: SendResult) => SendResult) =>
  (baseUrl: string): Transport =>
  async (request, context) =>
    change(await sound(baseUrl)(request, context));

/** Reads the body of each response in another way. */
const reading = (read: (response: Response) => Promise<string>) =>
  overFetch(async (url, init) => {
    const response = await fetch(url, init);
    const { status, headers } = response;
    const text = async () => read(response);
    return { status, headers, text } as Response;
  });

async function readChunkByChunk({ body }: Response): Promise<string> {
  let text = "";
  for await (const chunk of body ?? []) text += new TextDecoder().decode(chunk as Uint8Array);
  return text;
}

const withoutHeader =
  (unwanted: string) =>
  (request: HttpRequest): HttpRequest => ({
    ...request,
    headers: Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => name !== unwanted),
    ),
  });

const changingError = (change: object) =>
  changingResult((result) => result.mapErr((error) => ({ ...error, ...change }) as TransportError));

const changingResponse = (change: (response: HttpResponse) => Partial<HttpResponse>) =>
  changingResult((result) => result.map((response) => ({ ...response, ...change(response) })));

let first: PromiseLike<SendResult> | undefined;

export const MUTANTS: readonly Mutant[] = [
  {
    title: "follows redirects",
    make: overFetch((url, init) => fetch(url, { ...init, redirect: "follow" })),
    noticedBy: /^follows no/,
  },
  {
    title: "returns an error for an error status",
    make: overFetch(async (url, init) => {
      const response = await fetch(url, init);
      if (response.status >= 400) throw new Error(`status ${response.status}`);
      return response;
    }),
    noticedBy: /^returns any status as a response: [45]/,
  },
  {
    title: "sends again after a 503",
    make: overFetch(async (url, init) => {
      const response = await fetch(url, init);
      return response.status === 503 ? fetch(url, init) : response;
    }),
    noticedBy: /^sends once/,
  },
  {
    title: "repeats a request whose connection breaks",
    make: overFetch((url, init) => fetch(url, init).catch(() => fetch(url, init))),
    noticedBy: /once over a kept connection|^may have sent to a server that went away/,
  },
  {
    title: "repeats what has no body, and forms",
    make: overFetch((url, init) =>
      fetch(url, init).catch((thrown: unknown) => {
        const isCopied = init.body == null || typeOf(init).includes("urlencoded");
        return isCopied ? fetch(url, init) : Promise.reject(thrown);
      }),
    ),
    noticedBy: /^sends a (POST of a form|POST without a body|PUT without a body|DELETE) once/,
  },
  {
    title: "repeats an upload",
    make: overFetch((url, init) =>
      fetch(url, init).catch((thrown: unknown) =>
        typeOf(init).startsWith("multipart/") ? fetch(url, init) : Promise.reject(thrown),
      ),
    ),
    noticedBy: /^sends an upload once/,
  },
  {
    title: "repeats over a kept connection alone",
    make: (baseUrl) => {
      let kept = false;
      const send: FetchLike["send"] = async (url, init) => {
        try {
          const response = await fetch(url, init);
          kept = true;
          return response;
        } catch (thrown) {
          if (!kept) throw thrown;
          kept = false;
          return fetch(url, init);
        }
      };
      return overFetch(send)(baseUrl);
    },
    noticedBy: /once over a kept connection/,
  },
  {
    title: "repeats a PUT and a DELETE, as HTTP lets it",
    make: overFetch((url, init) =>
      fetch(url, init).catch((thrown: unknown) =>
        /^(PUT|DELETE)$/.test(init.method ?? "") ? fetch(url, init) : Promise.reject(thrown),
      ),
    ),
    noticedBy: /^sends a (PUT|DELETE).* once/,
  },
  {
    title: "sends again as long as it gets a 421",
    make: overFetch(async (url, init) => {
      let response = await fetch(url, init);
      for (let turn = 0; response.status === 421 && turn < 3; turn += 1) {
        response = await fetch(url, init);
      }
      return response;
    }),
    noticedBy: /^repeats a 421/,
  },
  {
    title: "returns an error for a 421",
    make: overFetch(async (url, init) => {
      const response = await fetch(url, init);
      if (response.status === 421) throw new Error("misdirected");
      return response;
    }),
    noticedBy: /^repeats a 421/,
  },
  {
    title: "says of a 421 to a POST that it has not sent",
    make: (baseUrl) => async (request, context) => {
      const result = await sound(baseUrl)(request, context);
      const isMisdirected = result.isOk() && result.value.status === 421;
      if (!isMisdirected || request.method === "GET") return result;
      return err({ reason: "network", sent: "no", message: "misdirected" });
    },
    noticedBy: /^repeats a 421/,
  },
  {
    title: "forgets the token",
    make: changingRequest(withoutHeader("authorization")),
    noticedBy: /^sends headers/,
  },
  {
    title: "changes the URL",
    make: changingRequest((request) => ({ ...request, url: request.url.replaceAll("%20", "+") })),
    noticedBy: /^sends path and query/,
  },
  {
    title: "sends everything by POST",
    make: changingRequest((request) => ({ ...request, method: "POST" })),
    noticedBy: /^sends a (GET|PUT|PATCH|DELETE)$/,
  },
  {
    title: "writes into the request",
    make: changingRequest((request) => Object.assign(request, { method: "GET" })),
    noticedBy: /^sends (a|headers)/,
  },
  {
    title: "sends forms as text",
    make: overFetch((url, init) => {
      const headers = new Headers(init.headers);
      if (typeOf(init).includes("urlencoded")) headers.set("content-type", "text/plain");
      return fetch(url, { ...init, headers });
    }),
    noticedBy: /^sends a form/,
  },
  {
    title: "reads every file as text",
    make: changingRequest((request) => {
      const { body } = request;
      if (body?.kind !== "multipart") return request;
      const parts = body.parts.map((part) =>
        part.kind === "field"
          ? part
          : { ...part, file: { ...part.file, data: `${part.file.data}` } },
      );
      return { ...request, body: { ...body, parts } };
    }),
    noticedBy: /^uploads (a (Uint8Array|view|Blob|File)|several)/,
  },
  {
    title: "decodes each chunk alone",
    make: reading(readChunkByChunk),
    noticedBy: /^reads UTF-8/,
  },
  {
    title: "does not decompress",
    make: changingResponse(({ headers, body }) => ({
      body: headers["content-encoding"] === undefined ? body : "\u001f\u008b\b",
    })),
    noticedBy: /^decompresses/,
  },
  {
    title: "returns headers in mixed case",
    make: changingResponse(({ headers }) => ({ headers: { ...headers, "X-Request-ID": "r-1" } })),
    noticedBy: /^returns headers/,
  },
  {
    title: "returns one of repeated headers",
    make: changingResponse(({ headers }) => ({ headers: { ...headers, "x-repeated": "b" } })),
    noticedBy: /^joins headers/,
  },
  {
    title: "returns the first response to every request",
    make: (baseUrl) => (request, context) => {
      first ??= sound(baseUrl)(request, context);
      return first;
    },
    noticedBy: /matches each with its response/,
  },
  {
    title: "sends although the signal has aborted before",
    make:
      (baseUrl) =>
      (request, { signal, ...context }) =>
        signal?.aborted
          ? sound(baseUrl)(request, context)
          : sound(baseUrl)(request, { signal, ...context }),
    noticedBy: /^sends nothing when/,
  },
  {
    title: "ignores its signal",
    make:
      (baseUrl) =>
      (request, { info }) =>
        sound(baseUrl)(request, { info }),
    noticedBy: /^(is aborted|says timeout|aborts 50)/,
  },
  {
    title: "reports an abort as a network error",
    make: changingError({ reason: "network" }),
    noticedBy: /^(is aborted|says timeout|sends nothing when)/,
  },
  {
    title: "always says that it has not sent",
    make: changingError({ sent: "no" }),
    noticedBy: /^may have sent/,
  },
  {
    title: "always says that it may have sent",
    make: changingError({ sent: "maybe" }),
    noticedBy: /^(has certainly not sent|sends nothing when)/,
  },
  {
    title: "shows the token in a message",
    make: changingError({ message: "Bearer suite-token-that-nobody-may-see was refused" }),
    noticedBy: /^(may have|has certainly not) sent/,
  },
  {
    title: "rejects",
    make: (baseUrl) => async (request, context) => {
      const result = await sound(baseUrl)(request, context);
      if (result.isErr()) throw result.error;
      return result;
    },
    noticedBy: /^(may have|has certainly not) sent|^is aborted/,
  },
  {
    title: "throws at once",
    make: () => () => {
      throw new Error("not today");
    },
    noticedBy: /^sends a GET$/,
  },
  {
    title: "returns a value that is not a Result",
    make: () => async () => ({ status: 200 }) as never,
    noticedBy: /^sends a GET$/,
  },
  {
    title: "returns half a body as a whole one",
    make: (baseUrl) => async (request, context) => {
      const result = await sound(baseUrl)(request, context);
      return result.isOk() ? result : ok({ status: 200, headers: {}, body: "" });
    },
    noticedBy: /^may have sent to a server that closes the connection (in|between)/,
  },
  {
    title: "returns a body that is not text",
    make: changingResponse(() => ({ body: {} as string })),
    noticedBy: /^reads a response/,
  },
  {
    title: "reports invalid options",
    make: () => async () => err({ reason: "configuration", issues: [] }),
    noticedBy: /^(sends a GET|may have sent)/,
  },
  {
    title: "fails in one way only",
    make: () => async () => err(sendingError("fetch", new Error("odd"), undefined)),
    noticedBy: /^(has certainly not sent|is aborted|sends a GET)/,
  },
];
