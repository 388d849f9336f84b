import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { retryAfterMs } from "../../src/decode/retry-after.ts";

const retryAfter = suite("retry-after");

retryAfter("is read in seconds", () => {
  assert.is(retryAfterMs({ "retry-after": "2" }), 2000);
  assert.is(retryAfterMs({ "retry-after": " 0.5 " }), 500);
});

retryAfter("is read as a date against the answer's own date", () => {
  const headers = {
    date: "Sun, 22 Nov 2026 10:00:00 GMT",
    "retry-after": "Sun, 22 Nov 2026 10:00:05 GMT",
  };
  assert.is(retryAfterMs(headers), 5000);
});

retryAfter("is no wait when its date has passed", () => {
  const headers = {
    date: "Sun, 22 Nov 2026 10:00:00 GMT",
    "retry-after": "Sun, 22 Nov 2026 09:00:00 GMT",
  };
  assert.is(retryAfterMs(headers), 0);
});

for (const text of ["", "soon", "-3", "NaN", undefined]) {
  retryAfter(`says nothing when it is ${JSON.stringify(text)}`, () => {
    assert.is(retryAfterMs(text === undefined ? {} : { "retry-after": text }), undefined);
  });
}

retryAfter("says nothing when it is a date and the answer has none", () => {
  assert.is(retryAfterMs({ "retry-after": "Sun, 22 Nov 2026 10:00:05 GMT" }), undefined);
});

retryAfter.run();
