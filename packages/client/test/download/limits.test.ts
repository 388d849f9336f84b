import type { ServerResponse } from "node:http";
import { suite, writeMegabytes } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { download } from "../../src/download/download.ts";
import type { DownloadError } from "../../src/download/failure.ts";
import { withFile } from "./serve.ts";

const limits = suite("the limits of a download");

const MEGABYTE = 1024 * 1024;

async function drain(stream: ReadableStream<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of stream) size += chunk.length;
  return size;
}

/** What a stream breaks with. */
async function breakOf(stream: ReadableStream<Uint8Array>): Promise<DownloadError> {
  try {
    await drain(stream);
  } catch (thrown) {
    return thrown as DownloadError;
  }
  throw new Error("the stream does not break");
}

limits("end a file of 200 MB without reading it all", async () => {
  let pouring = Promise.resolve(0);
  await withFile(
    (_, response) => {
      pouring = writeMegabytes(200, response);
    },
    async (url) => {
      const failure = (await download(url))._unsafeUnwrapErr();
      assert.is(failure.reason, "too-large");
      assert.is(failure.message, "download: the file is larger than 52428800 bytes");
      assert.ok((await pouring) < 100, `the server could write ${await pouring} MB`);
    },
  );
});

limits("end a stream that grows too large", async () => {
  let pouring = Promise.resolve(0);
  await withFile(
    (_, response) => {
      pouring = writeMegabytes(200, response);
    },
    async (url) => {
      const options = { as: "stream", maxBytes: 2 * MEGABYTE } as const;
      const { content } = (await download(url, options))._unsafeUnwrap();
      const error = await breakOf(content);
      assert.is(error.failure.reason, "too-large");
      assert.is(error.name, "DownloadFailure");
      assert.ok((await pouring) < 50, `the server could write ${await pouring} MB`);
    },
  );
});

limits("believe a server that announces too much", () =>
  withFile(
    (_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("x");
    },
    async (url) => {
      assert.is((await download(url, { maxBytes: 99 }))._unsafeUnwrapErr().reason, "too-large");
    },
  ),
);

limits("are exact, and may be none", async () => {
  const fetch = async () => new Response("x".repeat(10));
  const at = (maxBytes: number) => download("https://files.test/", { fetch, maxBytes });
  assert.is((await at(10))._unsafeUnwrap().content.length, 10);
  assert.is((await at(9))._unsafeUnwrapErr().reason, "too-large");
  assert.is((await at(Number.POSITIVE_INFINITY))._unsafeUnwrap().content.length, 10);
});

const silent = (_: unknown, response: ServerResponse) => response;
const stalling = (_: unknown, response: ServerResponse) => response.write("x");

for (const [title, answer] of [
  ["a server that is silent", silent],
  ["a file that stalls", stalling],
] as const) {
  limits(`end the wait for ${title}`, () =>
    withFile(answer, async (url) => {
      const failure = (await download(url, { timeoutMs: 50 }))._unsafeUnwrapErr();
      assert.equal([failure.reason, failure.message], ["timeout", "download: timed out"]);
    }),
  );

  limits(`are the caller's as well: abort of ${title}`, () =>
    withFile(answer, async (url) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 30);
      const failure = (await download(url, { signal: controller.signal }))._unsafeUnwrapErr();
      assert.is(failure.reason, "aborted");
    }),
  );
}

limits("end a stream that stalls", () =>
  withFile(stalling, async (url) => {
    const { content } = (await download(url, { as: "stream", timeoutMs: 50 }))._unsafeUnwrap();
    assert.is((await breakOf(content)).failure.reason, "timeout");
  }),
);

limits("end a fetch that hangs and listens to no signal", async () => {
  const fetch = () => new Promise<never>(() => undefined);
  const failure = (
    await download("https://files.test/", { fetch, timeoutMs: 20 })
  )._unsafeUnwrapErr();
  assert.is(failure.reason, "timeout");
});

limits("let nothing be asked when the signal has aborted before", async () => {
  const signal = AbortSignal.abort();
  const failure = (await download("http://127.0.0.1:1/", { signal }))._unsafeUnwrapErr();
  assert.is(failure.reason, "aborted");
});

limits("leave no timer and no listener behind", async () => {
  const controller = new AbortController();
  const listening = new Set<unknown>();
  const { signal } = controller;
  const watched = Object.create(signal, {
    aborted: { get: () => signal.aborted },
    addEventListener: { value: (_: string, listener: unknown) => listening.add(listener) },
    removeEventListener: { value: (_: string, listener: unknown) => listening.delete(listener) },
  }) as AbortSignal;
  const fetch = async () => new Response("x");
  const options = { fetch, signal: watched, timeoutMs: 60_000 };
  (await download("https://files.test/", options))._unsafeUnwrap();
  const read = (
    await download("https://files.test/", { ...options, as: "stream" })
  )._unsafeUnwrap();
  await drain(read.content);
  const left = (
    await download("https://files.test/", { ...options, as: "stream" })
  )._unsafeUnwrap();
  await left.content.cancel();
  assert.is(listening.size, 0);
});

limits.run();
