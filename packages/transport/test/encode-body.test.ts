import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type Body, encodeBody, encodeBytes } from "../src/index.ts";

const bytes = suite("a body as bytes");

const encode = async (body: Body | undefined) => (await encodeBytes(body))._unsafeUnwrap();
const text = (encoded: Uint8Array | undefined) => new TextDecoder().decode(encoded);

bytes("is none where there is none", async () => {
  assert.is(await encode(undefined), undefined);
});

bytes("of JSON leaves its type to the request", async () => {
  const encoded = await encode({ kind: "json", value: { label: "é" } });
  assert.is(text(encoded?.bytes), '{"label":"é"}');
  assert.is(encoded?.contentType, undefined);
});

bytes("of a form say what they are", async () => {
  const encoded = await encode({ kind: "form", fields: { scope: "a b" } });
  assert.is(text(encoded?.bytes), "scope=a+b");
  assert.match(encoded?.contentType ?? "", /^application\/x-www-form-urlencoded/);
});

bytes("of a multipart body can be read by a parser", async () => {
  const encoded = await encode({
    kind: "multipart",
    parts: [
      { kind: "field", name: "label", value: "é" },
      { kind: "file", name: "file", file: { filename: "a.txt", data: "5 €" } },
    ],
  });
  const headers = { "content-type": encoded?.contentType ?? "" };
  const form = await new Response(encoded?.bytes ?? null, { headers }).formData();
  assert.is(form.get("label"), "é");
  assert.is(await (form.get("file") as File).text(), "5 €");
});

bytes("of a file can be watched as they are read, part by part, and are the same", async () => {
  const data = Uint8Array.from({ length: 600_000 }, (_, index) => index % 251);
  const parts = [
    { kind: "field", name: "label", value: "é" },
    { kind: "file", name: "file", file: { filename: "é.pdf", type: "application/pdf", data } },
  ] as const;
  let read = 0;
  const form = encodeBody({ kind: "multipart", parts }, () => {
    read += 1;
  })._unsafeUnwrap() as FormData;
  const file = form.get("file") as File;
  assert.equal([file.name, file.type, file.size], ["é.pdf", "application/pdf", 600_000]);
  const sent = new Uint8Array(await new Response(form).arrayBuffer());
  assert.is(read, 3);
  const type = new Response(form).headers.get("content-type") ?? "";
  assert.match(type, "multipart/form-data");
  const whole = new Uint8Array(await new Response(file.stream()).arrayBuffer());
  assert.equal(whole, data);
  assert.ok(sent.length > data.length);
});

const broken: [title: string, body: unknown][] = [
  ["has no file", { kind: "multipart", parts: [{ kind: "file", name: "file", file: null }] }],
  ["holds what JSON does not know", { kind: "json", value: 5n }],
];

for (const [title, body] of broken) {
  bytes(`of a body that ${title} are an error, and nothing was sent`, async () => {
    const error = (await encodeBytes(body as Body))._unsafeUnwrapErr();
    assert.equal(
      error.reason === "configuration" ? [] : [error.reason, error.sent, error.message],
      ["transport", "no", "the body cannot be encoded"],
    );
  });
}

bytes.run();
