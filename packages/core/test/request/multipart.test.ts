import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { multipartParts } from "../../src/request/multipart.ts";

const multipart = suite("multipart body");

const file = { filename: "terms.pdf", type: "application/pdf", data: new Uint8Array([1, 2]) };

multipart("keeps files as they are", () => {
  assert.equal(multipartParts({ file }), [{ kind: "file", name: "file", file }]);
});

multipart("writes text as it is and anything else as JSON", () => {
  const parts = multipartParts({ name: "a", send: true, options: { id: 1 }, absent: undefined });
  assert.equal(parts, [
    { kind: "field", name: "name", value: "a" },
    { kind: "field", name: "send", value: "true" },
    { kind: "field", name: "options", value: '{"id":1}' },
  ]);
});

multipart.run();
