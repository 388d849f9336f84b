import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { retryAfterMs } from "../src/response.ts";

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

for (const text of ["", "soon", "-3", "+3", "0x3", "NaN", undefined]) {
  retryAfter(`says nothing when it is ${JSON.stringify(text)}`, () => {
    const date = { date: "Sun, 22 Nov 2026 10:00:00 GMT" };
    const headers = text === undefined ? {} : { "retry-after": text };
    assert.is(retryAfterMs(headers), undefined);
    assert.is(retryAfterMs({ ...date, ...headers }), undefined);
  });
}

retryAfter("says nothing when it is a date and the answer has none", () => {
  assert.is(retryAfterMs({ "retry-after": "Sun, 22 Nov 2026 10:00:05 GMT" }), undefined);
});

retryAfter.run();
