import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { redactText } from "../src/redact.ts";

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

redact.run();
