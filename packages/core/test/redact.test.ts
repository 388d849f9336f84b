import { suite } from "@centime/test-kit";
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
  assert.is(
    redactText("Couldn't find Journal with 'id'=123"),
    "Couldn't find Journal with 'id'=123",
  );
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
