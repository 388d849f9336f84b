import { describeCauses, fetchTransport, readBaseUrl, sendingError } from "@centime/transport";
import { createClient, download, type HttpRequest, type SendContext } from "centime";
import { getMe } from "centime/me";
import { unstorageTokens } from "centime/oauth/unstorage";
import type { Subject } from "./growth.ts";

/** An error as runtimes throw them: with a cause, codes and more errors. */
function errorOf(text: string): Error {
  const cause = Object.assign(new Error(text), {
    code: text,
    syscall: text,
    errors: [new Error(text)],
  });
  return Object.assign(new Error(text, { cause }), { name: text });
}

const REQUEST: HttpRequest = { method: "GET", url: "/api/external/v2/me", headers: {} };
const CONTEXT: SendContext = { info: getMe.info };

const NOTHING_STORED = { getItem: async () => null, setItem: async () => undefined };

/** Readers of the transports and the client, fed with texts. */
export const SENDING_SUBJECTS: readonly Subject[] = [
  {
    name: "transport: what fetch rejects with",
    prepare: (text) => {
      const thrown = errorOf(text);
      return () => [describeCauses(thrown), sendingError(text, thrown, undefined)];
    },
  },
  {
    name: "transport: a base URL",
    prepare: (text) => () => [readBaseUrl(text), readBaseUrl(`https://${text}`)],
  },
  {
    name: "transport: headers and body of an answer",
    prepare: (text) => {
      const send = fetchTransport({ fetch: async () => new Response(text, { status: 400 }) });
      return () => send(REQUEST, CONTEXT);
    },
  },
  {
    name: "client: a failed answer, sent by a client",
    prepare: (text) => {
      const fetch = async () => new Response(text, { status: 400 });
      const client = createClient({
        token: "t",
        transport: fetchTransport({ fetch }),
        retry: false,
        rateLimit: false,
      });
      return () => client.send(getMe());
    },
  },
  {
    name: "client: options and tokens",
    prepare: (text) => async () => {
      const client = createClient({ token: text, [text]: text } as never);
      return await client.send(getMe());
    },
  },
  {
    name: "client: a file's URL, and what its fetch rejects with",
    prepare: (text) => async () => {
      const failing = async () => Promise.reject(errorOf(text));
      const redirecting = async () => Response.redirect(`https://files.test/${encodeURI(text)}`);
      return [
        await download(text, { fetch: failing }),
        await download(`https://files.test/${text}`, { fetch: redirecting }),
      ];
    },
  },
  {
    name: "client: keys of storages",
    prepare: (text) => () => unstorageTokens(NOTHING_STORED as never, { prefix: text }).get(text),
  },
];
