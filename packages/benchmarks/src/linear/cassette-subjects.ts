import { openCassette } from "@centime/cassette";
import { replayTransport } from "@centime/cassette/replay";
import { temporaryFolder } from "@centime/test-kit";
import type { HttpRequest, HttpResponse, SendContext, Transport } from "centime";
import { getMe } from "centime/me";
import { ok } from "neverthrow";
import type { Subject } from "./growth.ts";

const CONTEXT: SendContext = { info: getMe.info };
const PATH = "/api/external/v2/me";

/** Records one exchange in a file of its own. */
const recording = (
  name: string,
  exchange: (text: string) => Partial<HttpRequest> & { readonly answer?: Partial<HttpResponse> },
): Subject => ({
  name: `cassette, recording: ${name}`,
  isSlow: true, // Polly is started for each.
  prepare: (text) => {
    const { answer, ...request } = exchange(text);
    const sending: Transport = async () => ok({ status: 200, headers: {}, body: "{}", ...answer });
    return async () => {
      const cassette = openCassette("growth", { folder: temporaryFolder(), mode: "record" });
      await cassette.middleware(sending)(
        { method: "GET", url: PATH, headers: {}, ...request },
        CONTEXT,
      );
      return await cassette.close();
    };
  },
});

const entryOf = (request: object, response: object = {}) => ({
  startedDateTime: "2026-07-01T09:00:00.000Z",
  request: { method: "GET", url: PATH, headers: [], ...request },
  response: { status: 200, headers: [], content: { size: 0, text: "{}" }, ...response },
});

/** Replays a file, of which the one request is asked for and another is not there. */
const replaying = (
  name: string,
  entry: (text: string) => object,
  asked: (text: string) => Partial<HttpRequest> = () => ({}),
): Subject => ({
  name: `cassette, replaying: ${name}`,
  prepare: (text) => {
    const har = {
      log: { version: "1.2", creator: { name: "t", version: "1" }, entries: [entry(text)] },
    };
    return () =>
      replayTransport(har)({ method: "GET", url: PATH, headers: {}, ...asked(text) }, CONTEXT);
  },
});

const bytesOf = (text: string) => new Uint8Array([255, 254, ...new TextEncoder().encode(text)]);

const MULTIPART = "multipart/form-data; boundary=b";

/** The cassettes' redactor, matcher and reader, fed with texts. */
export const CASSETTE_SUBJECTS: readonly Subject[] = [
  recording("a body that is text", (text) => ({ answer: { body: text } })),
  recording("texts in JSON", (text) => ({
    answer: {
      body: JSON.stringify({ label: text, email: text, iban: text, phone: text, [text]: text }),
    },
  })),
  recording("bytes", (text) => ({ answer: { body: bytesOf(text) } })),
  recording("headers", (text) => ({
    headers: { accept: text, "content-type": `multipart/form-data ${text}` },
    answer: { headers: { "content-type": text, location: text, "content-disposition": text } },
  })),
  recording("a URL", (text) => ({ url: `${PATH}?a=${text}&${text}` })),
  recording("a path", (text) => ({ url: `${PATH}/${encodeURI(text.replaceAll("\0", ""))}` })),
  recording("fields of a form", (text) => ({
    method: "POST",
    body: { kind: "multipart", parts: [{ kind: "field", name: text, value: text }] },
  })),
  replaying("a recorded text", (text) =>
    entryOf({ method: "POST", postData: { mimeType: "text/plain", text } }),
  ),
  replaying("recorded JSON", (text) => {
    const value = { label: text, email: text, iban: text, phone: text, token: text, [text]: text };
    const json = JSON.stringify(value);
    return entryOf({ method: "POST", postData: { mimeType: "application/json", text: json } });
  }),
  replaying(
    "a request's headers, path and query",
    () => entryOf({}),
    (text) => ({
      url: `${PATH}/${text}?${text}=${text}&a=${text}`,
      headers: { accept: text },
    }),
  ),
  replaying("a recorded URL", (text) => entryOf({ url: `https://a.test${PATH}?${text}` })),
  replaying("a recorded form", (text) =>
    entryOf({
      method: "POST",
      postData: {
        mimeType: MULTIPART,
        text: `--b\r\n${text}\r\n\r\n${text}\r\n--b\r\n${text}\r\n--b--`,
      },
    }),
  ),
  replaying("the attributes of a recorded part", (text) =>
    entryOf({
      method: "POST",
      postData: {
        mimeType: MULTIPART,
        text: `--b\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n${text}\r\ncontent-type: ${text}\r\n\r\n1\r\n--b--`,
      },
    }),
  ),
  replaying("a recorded media type", (text) =>
    entryOf({
      method: "POST",
      postData: { mimeType: `multipart/form-data; boundary=${text}`, text },
    }),
  ),
  replaying("a recorded answer", (text) =>
    entryOf({}, { content: { size: 3, mimeType: `application/json;${text}`, text } }),
  ),
  replaying(
    "what matches nothing",
    (text) => entryOf({ url: `${PATH}/${text}`, postData: { mimeType: "text/plain", text } }),
    (text) => ({
      method: "POST",
      url: `${PATH}/${text}?${text}`,
      body: { kind: "json", value: text },
    }),
  ),
  {
    name: "cassette: a name",
    prepare: (text) => () => openCassette(text, { mode: "replay" }).close(),
  },
  {
    name: "cassette: a rule's path",
    prepare: (text) => {
      const har = { log: { version: "1.2", creator: { name: "t", version: "1" }, entries: [] } };
      const options = { match: { ignoreBody: [text] }, redact: { paths: [text], secrets: [text] } };
      const body = { kind: "json", value: { a: [{ b: { c: 1 } }] } } as const;
      return () =>
        replayTransport(har, options)({ method: "POST", url: PATH, headers: {}, body }, CONTEXT);
    },
  },
];
