import { suite, writeMegabytes } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { fetchTransport } from "../../src/index.ts";
import { context, errorOf, LIST, pathsOf, responseOf } from "../help/requests.ts";
import { withServer } from "../help/server.ts";

const limit = suite("fetchTransport's limit of size");

const MEGABYTE = 1024 * 1024;

limit("refuses 200 MB without reading them all", async () => {
  let writing: Promise<number> = Promise.resolve(0);
  await withServer(
    (_, response) => {
      writing = writeMegabytes(200, response);
    },
    async ({ baseUrl }) => {
      const error = errorOf(await fetchTransport({ baseUrl })(LIST, context()));
      assert.equal([error.reason, error.sent], ["transport", "maybe"]);
      assert.is(error.message, "the response is larger than 67108864 bytes");
      assert.ok((await writing) < 100, `the server could write ${await writing} MB`);
    },
  );
});

limit("refuses a response whose content-length is larger", () =>
  withServer(
    (_, response) => {
      response.writeHead(200, { "content-length": String(200 * MEGABYTE) });
      response.write("{");
    },
    async ({ baseUrl }) => {
      const error = errorOf(await fetchTransport({ baseUrl })(LIST, context()));
      assert.equal([error.reason, error.sent], ["transport", "maybe"]);
    },
  ),
);

const sized = (size: number) => async () => new Response("x".repeat(size));
const streamless = (size: number) => async () =>
  ({ status: 200, headers: new Headers(), text: async () => "x".repeat(size) }) as Response;

for (const [title, fetch] of [
  ["a stream", sized],
  ["a Response without streams", streamless],
] as const) {
  limit(`is exact for ${title}`, async () => {
    const fitting = fetchTransport({ fetch: fetch(10), maxBytes: 10 });
    assert.is(responseOf(await fitting(LIST, context())).body, "x".repeat(10));
    const larger = fetchTransport({ fetch: fetch(11), maxBytes: 10 });
    assert.is(errorOf(await larger(LIST, context())).reason, "transport");
  });
}

limit(
  "is a mebibyte for an answer that is no success, and keeps its status and its beginning",
  async () => {
    let writing: Promise<number> = Promise.resolve(0);
    await withServer(
      (_, response) => {
        response.writeHead(422, { "content-type": "text/plain" });
        writing = writeMegabytes(200, response);
      },
      async ({ baseUrl }) => {
        const { status, body } = responseOf(await fetchTransport({ baseUrl })(LIST, context()));
        assert.equal([status, body.length], [422, MEGABYTE]);
        assert.ok((await writing) < 50, `the server could write ${await writing} MB`);
      },
    );
    const fetch = async () => new Response("é".repeat(10), { status: 500 });
    const cut = responseOf(await fetchTransport({ fetch, maxBytes: 7 })(LIST, context()));
    assert.equal([cut.status, cut.body], [500, "ééé"]);
  },
);

limit("may be Infinity", async () => {
  const transport = fetchTransport({ fetch: sized(100), maxBytes: Number.POSITIVE_INFINITY });
  assert.is(responseOf(await transport(LIST, context())).status, 200);
});

limit("counts bytes after decompressing", async () => {
  const zeros = new Blob([new Uint8Array(MEGABYTE)]).stream();
  const packed = zeros.pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  await withServer(
    (_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end(bytes);
    },
    async ({ baseUrl }) => {
      assert.ok(bytes.length < 10_000);
      const transport = fetchTransport({ baseUrl, maxBytes: 10_000 });
      assert.is(errorOf(await transport(LIST, context())).reason, "transport");
    },
  );
});

for (const wrong of [-1, Number.NaN, "64 MB", null, {}]) {
  limit(`that is ${JSON.stringify(wrong)} sends nothing`, async () => {
    const transport = fetchTransport({ fetch: sized(1), maxBytes: wrong as number });
    assert.is(pathsOf(await transport(LIST, context())), "maxBytes");
  });
}

limit.run();
