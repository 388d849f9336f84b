import type { HttpRequest, HttpResponse } from "@centime/core";
import { suite } from "@centime/test-kit";
import {
  escapedPlants,
  isFound,
  opaqueSecrets,
  persons,
  plants,
  secretNames,
} from "@centime/test-kit/plants";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { createRedactor } from "../src/redact/redactor.ts";
import { memoryStorage, openIn, recordIn, sendAll } from "./help/cassettes.ts";
import { constant, noNetwork } from "./help/exchanges.ts";

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
const sent = (parts: Partial<HttpRequest>): Exchange => [request(parts), response({})];
const received = (parts: Partial<HttpResponse>): Exchange => [request({}), response(parts)];
const json = (value: unknown): Partial<HttpRequest> => ({ body: { kind: "json", value } });

/** Every place of an exchange in which a text can stand. */
const places: Readonly<Record<string, (text: string) => Exchange>> = {
  "the path": (text) => sent({ url: `/files/${encodeURIComponent(text)}` }),
  "the query": (text) => sent({ url: `/a?q=${encodeURIComponent(text)}&limit=20` }),
  "a filter": (text) =>
    sent({
      url: `/a?filter=${encodeURIComponent(JSON.stringify([{ field: "x", operator: "eq", value: text }]))}`,
    }),
  "the name of a query parameter": (text) => sent({ url: `/a?${encodeURIComponent(text)}=1` }),
  "a request header": (text) => sent({ headers: { accept: text, "x-custom": text } }),
  "authorization and cookies": (text) =>
    sent({ headers: { authorization: text, cookie: `s=${text}`, "proxy-authorization": text } }),
  "the request's JSON": (text) => sent(json({ deep: [{ note: `call ${text} now` }] })),
  "a key of the request's JSON": (text) => sent(json({ [text]: 1 })),
  "a form": (text) => sent({ body: { kind: "form", fields: { note: text } } }),
  "a multipart field": (text) =>
    sent({ body: { kind: "multipart", parts: [{ kind: "field", name: "note", value: text }] } }),
  "a file's name and contents": (text) =>
    sent({
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
  "a response's header": (text) =>
    received({
      headers: { location: text, "content-disposition": text, "set-cookie": text, "x-a": text },
    }),
  "a response's JSON": (text) => received({ body: JSON.stringify({ items: [{ note: text }] }) }),
  "a response that is JSON text": (text) => received({ body: JSON.stringify(text) }),
  "a response's text": (text) => received({ body: `<p>${text}</p>` }),
  "a response's bytes": (text) => received({ body: new TextEncoder().encode(`… ${text} …`) }),
  "a response's binary": (text) => {
    const bytes = new TextEncoder().encode(`\n\n${text}\n\n`);
    return received({ body: Uint8Array.from([0xff, 0xfe, 0, ...bytes, 0xff]) });
  },
};

/** Places whose name alone says that what stands there is secret. */
const namedPlaces: Readonly<Record<string, (name: string, text: string) => Exchange>> = {
  "the query": (name, text) => sent({ url: `/a?${name}=${encodeURIComponent(text)}` }),
  "the request's JSON": (name, text) => sent(json({ deep: { [name]: text } })),
  "a form": (name, text) => sent({ body: { kind: "form", fields: { [name]: text } } }),
  "a multipart field": (name, text) =>
    sent({ body: { kind: "multipart", parts: [{ kind: "field", name, value: text }] } }),
  "a response's JSON": (name, text) => received({ body: JSON.stringify([{ [name]: text }]) }),
  "a response's list": (name, text) => received({ body: JSON.stringify({ [name]: [text] }) }),
};

/** Places whose name alone says that what stands there is of a person, or a text. */
const personalPlaces: Readonly<Record<string, (text: string) => Exchange>> = {
  "a customer": (text) =>
    sent(json({ name: text, recipient: text, billing_address: { city: text } })),
  "an invoice's texts": (text) =>
    sent(
      json({
        label: text,
        invoice_lines: [{ description: text, custom_fields: [{ value: text }] }],
      }),
    ),
  "a filter by name": (text) =>
    sent({
      url: `/api/external/v2/customers?filter=${encodeURIComponent(JSON.stringify([{ field: "name", operator: "in", value: [text, "x"] }]))}`,
    }),
  "a multipart field": (text) =>
    sent({ body: { kind: "multipart", parts: [{ kind: "field", name: "label", value: text }] } }),
  "a file's name": (text) =>
    sent({
      body: {
        kind: "multipart",
        parts: [
          { kind: "file", name: "file", file: { filename: `Facture ${text}.pdf`, data: "%PDF" } },
        ],
      },
    }),
  "a list": (text) =>
    received({
      body: JSON.stringify({
        items: [{ first_name: text, emails: [`${text} <a@b.fr>`], phone: `${text} 06` }],
      }),
    }),
  "keys that the contract does not have": (text) =>
    received({
      body: JSON.stringify({ firstName: text, customer_names: [text], billingAddress: text }),
    }),
  "fields of another kind": (text) =>
    received({
      body: JSON.stringify({
        amount: text,
        date: text,
        iban: text,
        external_reference: text,
        url: text,
      }),
    }),
  "a file of the books": (text) => received({ body: `JournalCode;EcritureLib\nVE;${text}\n` }),
  "a binary file": (text) =>
    received({ body: Uint8Array.from([0xff, ...new TextEncoder().encode(text)]) }),
  "an error that repeats the request": (text) => [
    request(json({ last_name: text })),
    response({
      status: 422,
      body: JSON.stringify({ error: `Customer ${text.toUpperCase()} exists`, status: 422 }),
    }),
  ],
  "an error that is no JSON": (text) => [
    request(json({ last_name: text })),
    response({ status: 500, body: `<h1>No ${text}</h1>` }),
  ],
  "XML in an error": (text) =>
    received({
      status: 400,
      body: `<cac:Party><cbc:Name>${text}</cbc:Name><cbc:FirstName a="1">${text}</cbc:FirstName></cac:Party>`,
    }),
};

/** Records an exchange; it must hold no secret, and replay. */
async function holdsNot([request, response]: Exchange, needle: string): Promise<void> {
  const storage = memoryStorage();
  const text = await recordIn(storage, constant(response), [request]);
  assert.not(isFound(text, needle), `${needle} is in ${text}`);
  for (const [, base64 = ""] of text.matchAll(/"text": "([\w+/=]+)",\s*"encoding": "base64"/g)) {
    assert.not(isFound(atob(base64), needle));
  }
  const [replayed] = await sendAll(openIn(storage, "replay"), noNetwork, [request]);
  assert.ok(replayed?.isOk(), JSON.stringify(replayed));
}

for (const [place, exchangeWith] of Object.entries(places)) {
  redaction(`takes every secret out of ${place}`, async () => {
    await fc.assert(
      fc.asyncProperty(plants, ({ text, needle }) => holdsNot(exchangeWith(text), needle)),
      { numRuns: 40 },
    );
  });
}

for (const [place, exchangeWith] of Object.entries(namedPlaces)) {
  redaction(`takes what is named a secret out of ${place}`, async () => {
    await fc.assert(
      fc.asyncProperty(secretNames, opaqueSecrets, (name, text) =>
        holdsNot(exchangeWith(name, text), text),
      ),
      { numRuns: 25 },
    );
  });
}

for (const [place, exchangeWith] of Object.entries(personalPlaces)) {
  redaction(`takes names out of ${place}`, async () => {
    await fc.assert(
      fc.asyncProperty(persons, (text) => holdsNot(exchangeWith(text), text)),
      { numRuns: 20 },
    );
  });
}

redaction("done twice is done once, for every plant in any text", () => {
  const { text } = createRedactor();
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), plants, plants, (around, one, other) => {
      const once = text(`${around} ${one.text}${around}; ${other.text}`);
      assert.is(text(once), once);
    }),
    { numRuns: 2000 },
  );
});

redaction("finds thousands of spellings in a text", () => {
  const { text } = createRedactor();
  fc.assert(
    fc.property(escapedPlants, (plant) => {
      const clean = text(`Voir ${plant.text} merci`);
      assert.not(isFound(clean, plant.needle), `${plant.text} leaves ${clean}`);
    }),
    { numRuns: 5000 },
  );
});

redaction.run();
