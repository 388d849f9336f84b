import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { multipart as encode } from "../src/request.ts";

const multipart = suite("multipart body");

const partsOf = (body: unknown) => {
  const encoded = encode(body);
  return encoded.kind === "multipart" && encoded.parts;
};

const file = { filename: "terms.pdf", type: "application/pdf", data: new Uint8Array([1, 2]) };

multipart("keeps files as they are", () => {
  assert.equal(partsOf({ file }), [{ kind: "file", name: "file", file }]);
});

multipart("writes text as it is and anything else as JSON", () => {
  const parts = partsOf({ name: "a", send: true, options: { id: 1 }, absent: undefined });
  assert.equal(parts, [
    { kind: "field", name: "name", value: "a" },
    { kind: "field", name: "send", value: "true" },
    { kind: "field", name: "options", value: '{"id":1}' },
  ]);
});

multipart.run();
