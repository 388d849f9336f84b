import type { IncomingHttpHeaders } from "node:http";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { download } from "../../src/download/download.ts";
import type { DownloadFailure } from "../../src/download/failure.ts";
import { withFile } from "./serve.ts";

const downloads = suite("a download");

const BYTES = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

const readAll = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );

downloads("brings the file as bytes, with its type", () =>
  withFile(
    (_, response) => {
      response.setHeader("content-type", "application/pdf").end(BYTES);
    },
    async (url) => {
      const file = (await download(url))._unsafeUnwrap();
      assert.equal(file.content, BYTES);
      assert.is(file.type, "application/pdf");
    },
  ),
);

downloads("brings the file as a stream", () =>
  withFile(
    (_, response) => response.end(BYTES),
    async (url) => {
      const file = (await download(new URL(url), { as: "stream" }))._unsafeUnwrap();
      assert.equal(await readAll(file.content), BYTES);
      assert.not.ok("type" in file);
    },
  ),
);

downloads("hands out a stream while the file arrives", () =>
  withFile(
    (_, response) => {
      response.write("first");
    },
    async (url) => {
      const file = (await download(url, { as: "stream" }))._unsafeUnwrap();
      const reader = file.content.getReader();
      const { value } = await reader.read();
      assert.is(new TextDecoder().decode(value), "first");
      await reader.cancel();
    },
  ),
);

downloads("brings an empty file", () =>
  withFile(
    (_, response) => response.end(),
    async (url) => {
      assert.is((await download(url))._unsafeUnwrap().content.length, 0);
      const { content } = (await download(url, { as: "stream" }))._unsafeUnwrap();
      assert.is((await readAll(content)).length, 0);
    },
  ),
);

downloads("sends neither a token nor cookies", async () => {
  let headers: IncomingHttpHeaders = {};
  await withFile(
    (request, response) => {
      headers = request.headers;
      response.end();
    },
    async (url) => {
      (await download(url))._unsafeUnwrap();
      assert.equal([headers.authorization, headers.cookie], [undefined, undefined]);
    },
  );
});

for (const status of [403, 404, 410, 500, 503]) {
  downloads(`of a file that is answered ${status}, says so`, () =>
    withFile(
      (_, response) => response.writeHead(status).end("This address has expired."),
      async (url) => {
        const failure = (await download(url))._unsafeUnwrapErr();
        assert.equal(failure, {
          kind: "DownloadFailure",
          _tag: "DownloadFailure",
          reason: "status",
          status,
          message: `download: the response has status ${status}`,
        });
      },
    ),
  );
}

const wrong: [title: string, url: unknown, options?: unknown][] = [
  ["no URL", "file.pdf"],
  ["a null, which public_file_url may be", null],
  ["a file of this machine", "file:///etc/passwd"],
  ["data", "data:text/plain,hunter2"],
  ["with a password", "https://me:hunter2@files.test/a.pdf"],
  ["fine, with options that are null", "https://files.test/", null],
  ["fine, with an unknown kind of content", "https://files.test/", { as: "hunter2" }],
  ["fine, with a limit below 0", "https://files.test/", { maxBytes: -1 }],
  ["fine, with a limit that is no number", "https://files.test/", { maxBytes: "hunter2" }],
  ["fine, with a time that is none", "https://files.test/", { timeoutMs: Number.NaN }],
  ["fine, with a signal that is none", "https://files.test/", { signal: {} }],
  ["fine, with a fetch that is none", "https://files.test/", { fetch: "hunter2" }],
];

for (const [title, url, options] of wrong) {
  downloads(`is refused when the URL is ${title}`, async () => {
    const failure = (await download(url as string, options as object))._unsafeUnwrapErr();
    assert.is(failure.reason, "invalid-input");
    assert.not.match(failure.message, "hunter2");
  });
}

downloads("fails with data that can be cloned", async () => {
  const failure: DownloadFailure = (await download(""))._unsafeUnwrapErr();
  assert.equal(structuredClone(failure), failure);
});

downloads.run();
