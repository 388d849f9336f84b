import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { existingId, readErrorBody } from "../src/error-body.ts";
import { createCustomerInvoice } from "../src/resources/customer-invoices/index.ts";
import { importSupplierInvoice } from "../src/resources/supplier-invoices/index.ts";

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
    field: "limit",
    details: { field: "limit", payload: "101", code: "MoreThanMaximum" },
  });
});

errorBody(
  "is { error, message, details } in the vendor's guide, with no details in details",
  () => {
    assert.equal(
      readErrorBody('{"error":"Invalid","message":"no code","details":{"code":["taken"]}}'),
      { message: "Invalid: no code", details: { code: ["taken"] } },
    );
  },
);

errorBody("may have details that are a list, or a text", () => {
  assert.equal(readErrorBody('{"error":"Invalid","details":["label is empty"]}'), {
    message: "Invalid",
    details: ["label is empty"],
  });
  assert.equal(readErrorBody('{"status":422,"details":"label is empty"}'), {
    message: "label is empty",
    details: "label is empty",
  });
});

errorBody("may have a code as its error, which says less than its message", () => {
  const details = '{"field":"external_reference","issue":"taken"}';
  assert.equal(
    readErrorBody(
      `{"error":"unprocessable_entity","message":"Already taken","details":${details}}`,
    ),
    {
      message: "Already taken",
      field: "external_reference",
      details: { error: "unprocessable_entity", field: "external_reference", issue: "taken" },
    },
  );
  const missing = '{"error":"forbidden","message":"Missing scope: customer_invoices:all"}';
  assert.is(readErrorBody(missing).message, "Missing scope: customer_invoices:all");
  assert.is(readErrorBody('{"error":"forbidden"}').message, "forbidden");
});

errorBody("may have errors as a list or by field", () => {
  assert.equal(readErrorBody('{"errors":["label is empty","date is wrong"]}'), {
    message: "label is empty; date is wrong",
    details: { errors: ["label is empty", "date is wrong"] },
  });
  const byField = readErrorBody(
    '{"errors":{"label":["is too long","is odd"],"date":["is wrong"]}}',
  );
  assert.is(byField.message, "label: is too long; label: is odd; date: is wrong");
  assert.is(byField.field, "label");
  const listed = readErrorBody('{"errors":[{"field":"label","message":"is too long"}]}');
  assert.equal([listed.message, listed.field], ["label; is too long", "label"]);
});

errorBody("may be a list, or have an object as its error", () => {
  assert.equal(readErrorBody('[{"code":"x"}]'), {
    message: "x",
    details: { errors: [{ code: "x" }] },
  });
  assert.equal(readErrorBody('{"error":{"code":"x","message":"is wrong"}}'), {
    message: "x; is wrong",
    details: { error: { code: "x", message: "is wrong" } },
  });
});

errorBody("has a message wherever it has text, which repeats nothing that was sent", () => {
  const odd = '{"reason":{"fr":"La date est passée"},"payload":"hunter2","value":"hunter2"}';
  assert.is(readErrorBody(odd).message, "fr: La date est passée");
  fc.assert(
    fc.property(fc.json(), fc.constantFrom("reason", "messages", "x"), (json, key) => {
      const { message } = readErrorBody(`{"${key}":"no such thing","deep":${json}}`);
      assert.match(message ?? "", "no such thing");
    }),
  );
});

errorBody("may be plain text", () => {
  assert.is(readErrorBody("Rate limit exceeded.\n").message, "Rate limit exceeded.");
});

errorBody("may be empty or a page, which says nothing", () => {
  assert.is(readErrorBody("").message, undefined);
  assert.is(readErrorBody("<!doctype html><p>Sign in</p>").message, undefined);
});

errorBody("may be a proxy's page, whose title says what is wrong", () => {
  const page = "<html>\r\n<head><title>413 Request Entity Too Large</title></head></html>";
  assert.is(readErrorBody(page).message, "413 Request Entity Too Large");
  const endless = `<${"<title".repeat(100_000)}`;
  const began = performance.now();
  assert.is(readErrorBody(endless).message, undefined);
  assert.ok(performance.now() - began < 1000);
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

errorBody("names the document that exists, by its id", () => {
  const text = "A document with ID 31309740199936 already exists with such attachment.";
  const { kind, ...failure } = importSupplierInvoice
    .decode({ status: 409, headers: {}, body: JSON.stringify({ error: text, status: 409 }) })
    ._unsafeUnwrapErr();
  assert.equal([kind, "existingId" in failure && failure.existingId], ["Conflict", 31309740199936]);
  assert.is(existingId("It exists already, with id=42"), 42);
  assert.is(existingId("Couldn't find Journal with 'id'=123"), undefined);
  assert.is(existingId("External reference has already been taken"), undefined);
});

errorBody("becomes a failure with its field", () => {
  const details = { field: "external_reference", issue: "has already been taken" };
  const body = { error: "unprocessable_entity", message: "External reference is taken", details };
  const failure = createCustomerInvoice
    .decode({ status: 422, headers: {}, body: JSON.stringify(body) })
    ._unsafeUnwrapErr();
  if (failure.kind !== "UnprocessableEntity") throw new Error(failure.kind);
  assert.is(failure.field, "external_reference");
  assert.is(failure.message, "createCustomerInvoice: 422 External reference is taken");
});

errorBody.run();
