import { openAsBlob, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import type { FilePart } from "@centime/core";
import { suite, temporaryFolder } from "@centime/test-kit";
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

bytes("of a form can be watched as they are read, part by part, and are the same", async () => {
  const data = Uint8Array.from({ length: 600_000 }, (_, index) => index % 251);
  const parts = [
    { kind: "field", name: "label", value: "é" },
    { kind: "file", name: "file", file: { filename: "é.pdf", type: "application/pdf", data } },
  ] as const;
  let read = 0;
  const encoded = await encodeBody({ kind: "multipart", parts }, () => {
    read += 1;
  });
  const { content, contentType = "" } = encoded._unsafeUnwrap();
  const sent = new Response(content, { headers: { "content-type": contentType } });
  const file = (await sent.formData()).get("file") as File;
  assert.is(read, 3);
  assert.equal([file.name, file.type, file.size], ["é.pdf", "application/pdf", 600_000]);
  assert.equal(new Uint8Array(await file.arrayBuffer()), data);
});

const uploadOf = async (file: FilePart) => {
  const encoded = await encode({ kind: "multipart", parts: [{ kind: "file", name: "f", file }] });
  const headers = { "content-type": encoded?.contentType ?? "" };
  const form = await new Response(encoded?.bytes ?? null, { headers }).formData();
  const { name, type, size } = form.get("f") as File;
  return {
    name,
    type,
    bytes: [...new Uint8Array(await (form.get("f") as File).arrayBuffer())],
    size,
  };
};

bytes("of a file are the same whatever realm its data is of", async () => {
  const ofVm = (code: string) => runInNewContext(code) as FilePart["data"];
  const foreignBlob = {
    size: 3,
    type: "a/b",
    arrayBuffer: async () => Uint8Array.of(1, 2, 3).buffer,
  };
  const datas: readonly (readonly [FilePart["data"], string])[] = [
    [ofVm("new Uint8Array([0, 1, 2, 3]).subarray(1)"), "application/octet-stream"],
    [ofVm("new Uint8Array([1, 2, 3]).buffer"), "application/octet-stream"],
    [foreignBlob as Blob, "a/b"],
    [new Blob([Uint8Array.of(1, 2, 3)], { type: "a/b" }), "a/b"],
  ];
  for (const [data, type] of datas) {
    const file = { name: "a.bin", type, bytes: [1, 2, 3], size: 3 };
    assert.equal(await uploadOf({ filename: "a.bin", type: "", data }), file);
  }
});

bytes("of a file of the disk are read when they are encoded", async () => {
  const path = join(temporaryFolder(), "a.txt");
  writeFileSync(path, "5 €");
  const data = await openAsBlob(path, { type: "text/plain" });
  const { type, size } = await uploadOf({ filename: "a.txt", data });
  assert.equal([type, size], ["text/plain", 5]);
});

bytes("of a form cannot be broken out of by names, types and values", async () => {
  const encoded = await encode({
    kind: "multipart",
    parts: [
      { kind: "field", name: 'a"\r\nx: y', value: "1\n2\r3\r\n--centime" },
      { kind: "file", name: "f", file: { filename: 'q"\r\n.pdf', type: "a/b\r\nx: y", data: "" } },
    ],
  });
  const headers = { "content-type": encoded?.contentType ?? "" };
  const form = await new Response(encoded?.bytes ?? null, { headers }).formData();
  assert.equal([...form.keys()].length, 2);
  assert.ok([...form.values()].includes("1\r\n2\r\n3\r\n--centime"));
  assert.not.match(text(encoded?.bytes), /^x:/m);
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
