import type { HttpRequest, HttpResponse } from "@centime/core";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { memoryStorage, openIn, recordIn, sendAll } from "./help/cassettes.ts";
import { constant, noNetwork } from "./help/exchanges.ts";
import { anySecret, opaqueSecret, secretName } from "./help/secrets.ts";

const redaction = suite("redaction of anything", { limitMs: 60_000 });

type Exchange = readonly [HttpRequest, HttpResponse];

const request = (parts: Partial<HttpRequest>): HttpRequest => ({
  method: "POST",
  url: "/api/external/v2/customers",
  headers: {},
  ...parts,
});
const response = (parts: Partial<HttpResponse>): HttpResponse => ({
  status: 200,
  headers: {},
  body: "",
  ...parts,
});
const asked = (parts: Partial<HttpRequest>): Exchange => [request(parts), response({})];
const answered = (parts: Partial<HttpResponse>): Exchange => [request({}), response(parts)];
const json = (value: unknown): Partial<HttpRequest> => ({ body: { kind: "json", value } });

/** Every place of an exchange in which a text can stand. */
const places: Readonly<Record<string, (text: string) => Exchange>> = {
  "the path": (text) => asked({ url: `/files/${encodeURIComponent(text)}` }),
  "the query": (text) => asked({ url: `/a?q=${encodeURIComponent(text)}&limit=20` }),
  "a filter": (text) =>
    asked({
      url: `/a?filter=${encodeURIComponent(JSON.stringify([{ field: "x", operator: "eq", value: text }]))}`,
    }),
  "the name of a query parameter": (text) => asked({ url: `/a?${encodeURIComponent(text)}=1` }),
  "a request header": (text) => asked({ headers: { accept: text, "x-custom": text } }),
  "authorization and cookies": (text) =>
    asked({ headers: { authorization: text, cookie: `s=${text}`, "proxy-authorization": text } }),
  "the request's JSON": (text) => asked(json({ deep: [{ note: `call ${text} now` }] })),
  "a key of the request's JSON": (text) => asked(json({ [text]: 1 })),
  "a form": (text) => asked({ body: { kind: "form", fields: { note: text } } }),
  "a multipart field": (text) =>
    asked({ body: { kind: "multipart", parts: [{ kind: "field", name: "note", value: text }] } }),
  "a file's name and contents": (text) =>
    asked({
      body: {
        kind: "multipart",
        parts: [
          {
            kind: "file",
            name: "file",
            file: { filename: `${text.replaceAll("/", " ")}.txt`, data: text },
          },
        ],
      },
    }),
  "an answer's header": (text) =>
    answered({
      headers: { location: text, "content-disposition": text, "set-cookie": text, "x-a": text },
    }),
  "an answer's JSON": (text) => answered({ body: JSON.stringify({ items: [{ note: text }] }) }),
  "an answer that is JSON text": (text) => answered({ body: JSON.stringify(text) }),
  "an answer's text": (text) => answered({ body: `<p>${text}</p>` }),
  "an answer's bytes": (text) => answered({ body: new TextEncoder().encode(`… ${text} …`) }),
  "an answer's binary": (text) => {
    const bytes = new TextEncoder().encode(`\n\n${text}\n\n`);
    return answered({ body: Uint8Array.from([0xff, 0xfe, 0, ...bytes, 0xff]) });
  },
};

/** Places whose name alone says that what stands there is secret. */
const namedPlaces: Readonly<Record<string, (name: string, text: string) => Exchange>> = {
  "the query": (name, text) => asked({ url: `/a?${name}=${encodeURIComponent(text)}` }),
  "the request's JSON": (name, text) => asked(json({ deep: { [name]: text } })),
  "a form": (name, text) => asked({ body: { kind: "form", fields: { [name]: text } } }),
  "a multipart field": (name, text) =>
    asked({ body: { kind: "multipart", parts: [{ kind: "field", name, value: text }] } }),
  "an answer's JSON": (name, text) => answered({ body: JSON.stringify([{ [name]: text }]) }),
  "an answer's list": (name, text) => answered({ body: JSON.stringify({ [name]: [text] }) }),
};

/** Records an exchange; it must hold no secret, and replay. */
async function holdsNot([sent, came]: Exchange, needle: string): Promise<void> {
  const storage = memoryStorage();
  const text = await recordIn(storage, constant(came), [sent]);
  for (const spelling of [
    needle,
    encodeURIComponent(needle),
    needle.replaceAll(" ", "+"),
    needle.replaceAll(" ", ""),
  ]) {
    assert.not(text.includes(spelling), `${spelling} is in ${text}`);
  }
  for (const [, base64 = ""] of text.matchAll(/"text": "([\w+/=]+)",\s*"encoding": "base64"/g)) {
    assert.not(atob(base64).includes(needle));
  }
  const [replayed] = await sendAll(openIn(storage, "replay"), noNetwork, [sent]);
  assert.ok(replayed?.isOk(), JSON.stringify(replayed));
}

for (const [place, exchangeWith] of Object.entries(places)) {
  redaction(`takes every secret out of ${place}`, async () => {
    await fc.assert(
      fc.asyncProperty(anySecret, ({ text, needle }) => holdsNot(exchangeWith(text), needle)),
      { numRuns: 60 },
    );
  });
}

for (const [place, exchangeWith] of Object.entries(namedPlaces)) {
  redaction(`takes what is named a secret out of ${place}`, async () => {
    await fc.assert(
      fc.asyncProperty(secretName, opaqueSecret, (name, text) =>
        holdsNot(exchangeWith(name, text), text),
      ),
      { numRuns: 40 },
    );
  });
}

redaction.run();
