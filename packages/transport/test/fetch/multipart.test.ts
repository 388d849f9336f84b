import type { HttpRequest, Part } from "@centime/core";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { fetchTransport } from "../../src/index.ts";
import { context, errorOf, responseOf } from "../help/requests.ts";
import { withServer } from "../help/server.ts";

const multipart = suite("a multipart body");

const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);

const upload = (...parts: Part[]): HttpRequest => ({
  method: "POST",
  url: "/api/external/v2/customer_invoices/1234/appendices",
  headers: { accept: "application/json" },
  body: { kind: "multipart", parts },
});

/** Sends the parts to a server, and returns them as its parser reads them. */
async function arrive(...parts: Part[]): Promise<FormData> {
  let form = new FormData();
  await withServer(
    (_, response) => response.end("{}"),
    async ({ baseUrl, received }) => {
      responseOf(await fetchTransport({ baseUrl })(upload(...parts), context()));
      const [request] = received;
      form = await new Response(request?.body, { headers: request?.headers ?? {} }).formData();
    },
  );
  return form;
}

async function fileIn(form: FormData) {
  const file = form.get("file") as File;
  return {
    filename: file.name,
    type: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

const file = (file: Extract<Part, { kind: "file" }>["file"]): Part => ({
  kind: "file",
  name: "file",
  file,
});

multipart("brings a file's name, type and bytes", async () => {
  const form = await arrive(file({ filename: "terms.pdf", type: "application/pdf", data: BYTES }));
  assert.equal(await fileIn(form), {
    filename: "terms.pdf",
    type: "application/pdf",
    bytes: BYTES,
  });
});

multipart("sends fields and files together, in any script", async () => {
  const form = await arrive(
    { kind: "field", name: "label", value: "Conditions générales — 条件" },
    file({ filename: "terms.pdf", data: BYTES }),
  );
  assert.is(form.get("label"), "Conditions générales — 条件");
  assert.is((await fileIn(form)).filename, "terms.pdf");
});

multipart("keeps names with accents, spaces, quotes and line ends", async () => {
  for (const filename of ["Facture d’août.pdf", "a b.pdf", 'say "hi".pdf', "two\r\nlines.pdf"]) {
    const form = await arrive(file({ filename, data: "x" }));
    assert.is((await fileIn(form)).filename, filename);
  }
});

multipart("sends text as UTF-8, and what has no type as bytes", async () => {
  const form = await arrive(file({ filename: "note.txt", data: "5 €" }));
  assert.equal(await fileIn(form), {
    filename: "note.txt",
    type: "application/octet-stream",
    bytes: new TextEncoder().encode("5 €"),
  });
});

multipart("sends a Blob with its own type, unless the part has another", async () => {
  const data = new Blob([BYTES], { type: "image/png" });
  const own = await fileIn(await arrive(file({ filename: "logo", data })));
  assert.equal([own.type, own.bytes], ["image/png", BYTES]);
  const other = await fileIn(await arrive(file({ filename: "logo", type: "image/gif", data })));
  assert.equal([other.type, other.bytes], ["image/gif", BYTES]);
});

multipart("sends only the part of a buffer that a view shows", async () => {
  const data = BYTES.subarray(10, 20);
  assert.equal((await fileIn(await arrive(file({ filename: "cut", data })))).bytes, data.slice());
});

multipart("may be empty", async () => {
  assert.is((await fileIn(await arrive(file({ filename: "empty", data: "" })))).bytes.length, 0);
});

multipart("that cannot be encoded is an error, and nothing is sent", async () => {
  let sent = 0;
  const fetch = async () => {
    sent += 1;
    return new Response("{}");
  };
  const broken = { kind: "file", name: "file", file: null } as unknown as Part;
  const error = errorOf(await fetchTransport({ fetch })(upload(broken), context()));
  assert.equal([error.reason, error.sent, sent], ["transport", "no", 0]);
});

multipart.run();
