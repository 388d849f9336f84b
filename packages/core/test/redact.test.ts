import { suite } from "@centime/test-kit";
import { escapedPlants, isFound, persons, SPELLINGS } from "@centime/test-kit/plants";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { excerpt, redactText } from "../src/redact.ts";

const redact = suite("redaction of texts");

redact("masks a bearer token", () => {
  assert.is(redactText("sent Bearer abc.DEF-1~2 twice"), "sent Bearer [redacted] twice");
});

redact("masks the query of a file's URL, and keeps where it leads", () => {
  assert.is(
    redactText('{"url":"https://app.example.test/public/pdf?encrypted_id=Abc%3D&x=1","a":1}'),
    '{"url":"https://app.example.test/public/pdf?[redacted]","a":1}',
  );
});

redact("leaves plain text alone", () => {
  for (const text of [
    "Couldn't find Journal with 'id'=123",
    "A document with ID 31309740199936 already exists with such attachment.",
    'The sum of invoice lines "currency_amount" (100.0) does not match with the total 360.00',
    "Rate limit exceeded. Please retry in 2 seconds.",
    "GET https://app.pennylane.com/api/external/v2/journals/42",
    "External reference 019f41b3-2651-72e1-9c70-caf826184bec has already been taken",
    "date 2026-07-01 is before 2026-06-30",
  ]) {
    assert.is(redactText(text), text);
  }
});

redact("masks persons and secrets in any spelling, escaped or not", () => {
  fc.assert(
    fc.property(escapedPlants, ({ text, needle }) => {
      const clean = redactText(`said ${text} today`);
      assert.not(isFound(clean, needle), `${text} leaves ${clean}`);
    }),
    { numRuns: 5000 },
  );
});

/** Where a name stands that only the name around it tells. */
const NAMED: Readonly<Record<string, (name: string) => string>> = {
  "an element of XML": (name) => `<cbc:RegistrationName lang="fr">${name}</cbc:RegistrationName>`,
  "an element in an element": (name) => `<name><first>${name}</first><last>${name}</last></name>`,
  "an element that is cut off": (name) => `<recipient>${name}`,
  CDATA: (name) => `<city><![CDATA[${name}]]></city>`,
  "an attribute": (name) => `<party id="7" first_name="${name}" />`,
  "an attribute in single quotes": (name) => `<party name = '${name}'>`,
  JSON: (name) => JSON.stringify({ customer: { last_name: name } }),
  "JSON in JSON": (name) => JSON.stringify({ payload: JSON.stringify({ address: name }) }),
  "a Ruby hash": (name) => `{:id=>7, "billing_company_name"=>"${name}"}`,
};

for (const [place, named] of Object.entries(NAMED)) {
  redact(`masks a name that stands in ${place}, escaped or not`, () => {
    // An apostrophe would end what stands in apostrophes.
    const names = persons.map((name) => name.replace("'", ""));
    const spellings = fc.constantFrom(...Object.values(SPELLINGS));
    fc.assert(
      fc.property(names, spellings, (name, spell) => {
        const clean = redactText(`refused: ${spell(named(name))}`);
        assert.not(isFound(clean, name), `${spell(named(name))} leaves ${clean}`);
      }),
      { numRuns: 300 },
    );
  });
}

redact("masks what follows an escaped ampersand, and queries of relative URLs", () => {
  for (const text of [
    "https://a.test/f?x=1\\u0026sig=abcdefgh",
    "see /public/f.pdf?id=abcdefgh",
    "'https://a.test/f?x='1'&amp;key=abcdefgh",
    '"clientSecret": "abcdefgh"',
  ]) {
    assert.not.match(redactText(text), "abcdefgh");
  }
});

redact("lets no secret through, wherever it stands in a URL's query or behind Bearer", () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9!:_.~-]{20,60}$/);
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
      const text = `${before} https://app.example.test/f?encrypted_id=${hidden} ${after} Bearer ${hidden}`;
      assert.not.ok(redactText(text).includes(hidden));
    }),
  );
});

/** The fastest of a few runs: a slow machine must not look like a slow pattern. */
function millisecondsFor(text: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    redactText(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

for (const piece of ["http://", "https://a?", "Bearer ", "Bearer", "Basic \t", "://", "http"]) {
  redact(`takes time in proportion to a text that repeats ${JSON.stringify(piece)}`, () => {
    const small = millisecondsFor(piece.repeat(40_000));
    const large = millisecondsFor(piece.repeat(320_000));
    // 8 times the text: 8 times as long, and 64 times where it is quadratic.
    assert.ok(large < 32 * Math.max(small, 5), `${small} ms, ${large} ms`);
  });
}

redact("cuts a long text before it reads it", () => {
  assert.is(excerpt("x".repeat(5_000_000)).length, 1000);
  assert.not.match(excerpt(`${"x".repeat(980)} Bearer abcdefghijklmnop`), "abcd");
});

redact.run();
