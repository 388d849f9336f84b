import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { readErrorBody } from "../src/response.ts";

const errorBody = suite("body of an error");

errorBody("is { error, status } as documented", () => {
  assert.equal(readErrorBody('{"error":"Couldn\'t find Journal","status":404}'), {
    message: "Couldn't find Journal",
    details: undefined,
  });
});

errorBody("is { message, field, payload, code } for a 400", () => {
  const body =
    '{"message":"limit is too big","field":"limit","payload":"101","code":"MoreThanMaximum"}';
  assert.equal(readErrorBody(body), {
    message: "limit is too big",
    details: { field: "limit", payload: "101", code: "MoreThanMaximum" },
  });
});

errorBody("is { error, message, details } in the vendor's guide", () => {
  assert.equal(
    readErrorBody('{"error":"Invalid","message":"no code","details":{"code":["taken"]}}'),
    {
      message: "Invalid: no code",
      details: { details: { code: ["taken"] } },
    },
  );
});

errorBody("may be a list, or have an object as its error", () => {
  assert.equal(readErrorBody('[{"code":"x"}]'), { message: undefined, details: [{ code: "x" }] });
  assert.equal(readErrorBody('{"error":{"code":"x"}}'), {
    message: undefined,
    details: { error: { code: "x" } },
  });
});

errorBody("may be plain text", () => {
  assert.is(readErrorBody("Rate limit exceeded.\n").message, "Rate limit exceeded.");
});

errorBody("may be empty or a page, which says nothing", () => {
  assert.is(readErrorBody("").message, undefined);
  assert.is(readErrorBody("<!doctype html><p>Sign in</p>").message, undefined);
});

errorBody("tells no secret of what it echoes", () => {
  const { message } = readErrorBody('{"error":"token Bearer abcdef is unknown"}');
  assert.is(message, "token Bearer [redacted] is unknown");
});

errorBody("is read whatever it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      assert.not.throws(() => readErrorBody(text));
    }),
  );
});

errorBody.run();
