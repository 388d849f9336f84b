import type { HttpRequest, HttpResponse, Transport, TransportError } from "@centime/core";
import { type FetchLike, sendingError, transportOver } from "@centime/core/transport-kit";
import { err, ok, type Result } from "neverthrow";

/** A transport with one fault. */
export interface Mutant {
  readonly title: string;
  make(baseUrl: string): Transport;
  /** The cases that must notice the fault: all that match. */
  readonly noticedBy: RegExp;
}

const plainFetch: FetchLike = { name: "fetch", send: (url, init) => fetch(url, init) };

/** A transport without a fault. */
export const sound = (baseUrl: string): Transport => transportOver(plainFetch, { baseUrl });

const overFetch =
  (send: FetchLike["send"]) =>
  (baseUrl: string): Transport =>
    transportOver({ name: "fetch", send }, { baseUrl });

const asking =
  (change: (request: HttpRequest) => HttpRequest) =>
  (baseUrl: string): Transport =>
  (request, context) =>
    sound(baseUrl)(change(request), context);

type Answer = Result<HttpResponse, TransportError>;

const answering =
  (change: (answer: Answer) => Answer) =>
  (baseUrl: string): Transport =>
  async (request, context) =>
    change(await sound(baseUrl)(request, context));

/** Hands on what another answer's body makes of the response. */
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

const errorOf = (change: object) =>
  answering((answer) => answer.mapErr((error) => ({ ...error, ...change }) as TransportError));

const responseOf = (change: (response: HttpResponse) => Partial<HttpResponse>) =>
  answering((answer) => answer.map((response) => ({ ...response, ...change(response) })));

let first: PromiseLike<Answer> | undefined;

export const MUTANTS: readonly Mutant[] = [
  {
    title: "follows redirects",
    make: overFetch((url, init) => fetch(url, { ...init, redirect: "follow" })),
    noticedBy: /^follows no/,
  },
  {
    title: "takes an error status for a failure",
    make: overFetch(async (url, init) => {
      const response = await fetch(url, init);
      if (response.status >= 400) throw new Error(`status ${response.status}`);
      return response;
    }),
    noticedBy: /^judges no status: [45]/,
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
    title: "forgets the token",
    make: asking(withoutHeader("authorization")),
    noticedBy: /^sends headers/,
  },
  {
    title: "changes the URL",
    make: asking((request) => ({ ...request, url: request.url.replaceAll("%20", "+") })),
    noticedBy: /^sends path and query/,
  },
  {
    title: "sends everything by POST",
    make: asking((request) => ({ ...request, method: "POST" })),
    noticedBy: /^sends a (GET|PUT|PATCH|DELETE)$/,
  },
  {
    title: "writes into the request",
    make: asking((request) => Object.assign(request, { method: "GET" })),
    noticedBy: /^sends (a|headers)/,
  },
  {
    title: "sends forms as text",
    make: overFetch((url, init) => {
      const { body = null } = init;
      return fetch(url, { ...init, body: body instanceof URLSearchParams ? `${body}` : body });
    }),
    noticedBy: /^sends a form/,
  },
  {
    title: "reads every file as text",
    make: asking((request) => {
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
    make: responseOf(({ headers, body }) => ({
      body: headers["content-encoding"] === undefined ? body : "\u001f\u008b\b",
    })),
    noticedBy: /^decompresses/,
  },
  {
    title: "spells headers as it likes",
    make: responseOf(({ headers }) => ({ headers: { ...headers, "X-Request-ID": "r-1" } })),
    noticedBy: /^answers headers/,
  },
  {
    title: "keeps one of repeated headers",
    make: responseOf(({ headers }) => ({ headers: { ...headers, "x-repeated": "b" } })),
    noticedBy: /^joins headers/,
  },
  {
    title: "gives every request the first answer",
    make: (baseUrl) => (request, context) => {
      first ??= sound(baseUrl)(request, context);
      return first;
    },
    noticedBy: /gives each its own answer/,
  },
  {
    title: "sends although it is aborted before",
    make:
      (baseUrl) =>
      (request, { signal, ...context }) =>
        signal?.aborted
          ? sound(baseUrl)(request, context)
          : sound(baseUrl)(request, { signal, ...context }),
    noticedBy: /^sends nothing when/,
  },
  {
    title: "does not listen to its signal",
    make:
      (baseUrl) =>
      (request, { info }) =>
        sound(baseUrl)(request, { info }),
    noticedBy: /^(is aborted|says timeout|aborts 50)/,
  },
  {
    title: "takes an abort for a broken network",
    make: errorOf({ reason: "network" }),
    noticedBy: /^(is aborted|says timeout|sends nothing when)/,
  },
  {
    title: "swears that it has not sent",
    make: errorOf({ sent: "no" }),
    noticedBy: /^may have sent/,
  },
  {
    title: "never knows whether it has sent",
    make: errorOf({ sent: "maybe" }),
    noticedBy: /^(has certainly not sent|sends nothing when)/,
  },
  {
    title: "tells the token",
    make: errorOf({ message: "Bearer suite-token-that-nobody-may-see was refused" }),
    noticedBy: /^(may have|has certainly not) sent/,
  },
  {
    title: "rejects",
    make: (baseUrl) => async (request, context) => {
      const answer = await sound(baseUrl)(request, context);
      if (answer.isErr()) throw answer.error;
      return answer;
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
    title: "answers no Result",
    make: () => async () => ({ status: 200 }) as never,
    noticedBy: /^sends a GET$/,
  },
  {
    title: "takes half a body for a whole one",
    make: (baseUrl) => async (request, context) => {
      const answer = await sound(baseUrl)(request, context);
      return answer.isOk() ? answer : ok({ status: 200, headers: {}, body: "" });
    },
    noticedBy: /^may have sent to a server that closes the connection (in|between)/,
  },
  {
    title: "answers a body that is no text",
    make: responseOf(() => ({ body: {} as string })),
    noticedBy: /^reads an answer/,
  },
  {
    title: "blames its options",
    make: () => async () => err({ reason: "configuration", issues: [] }),
    noticedBy: /^(sends a GET|may have sent)/,
  },
  {
    title: "knows one error alone",
    make: () => async () => err(sendingError("fetch", new Error("odd"), undefined)),
    noticedBy: /^(has certainly not sent|is aborted|sends a GET)/,
  },
];
