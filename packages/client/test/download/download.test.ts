import type { IncomingHttpHeaders } from "node:http";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { download } from "../../src/download/download.ts";
import type { DownloadFailure } from "../../src/download/failure.ts";
import { withFile } from "./serve.ts";

const downloads = suite("a download");

const BYTES = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

const LIKE = { status: 200, headers: new Headers(), body: null, arrayBuffer: async () => BYTES };

const notToday = (): never => {
  throw new Error("not today");
};

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

const redirects = suite("a redirect of a download");

interface Asked {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A web of redirects: each URL leads to another one, or is the file. */
function web(links: Readonly<Record<string, string>>) {
  const asked: Asked[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    asked.push({ url: String(url), init });
    const location = links[String(url)];
    if (location === undefined) return new Response("the file");
    return new Response("moved", { status: 302, headers: { location } });
  };
  return { asked, fetch };
}

const START = "https://app.test/invoice?signature=hunter2";

redirects("is followed to https, on any host", async () => {
  const { asked, fetch } = web({
    [START]: "/files/1",
    "https://app.test/files/1": "https://storage.test/1?key=2",
  });
  const { content } = (await download(START, { fetch }))._unsafeUnwrap();
  assert.is(new TextDecoder().decode(content), "the file");
  assert.equal(
    asked.map(({ url }) => url),
    [START, "https://app.test/files/1", "https://storage.test/1?key=2"],
  );
});

redirects("is never left to fetch, and carries no header", async () => {
  const { asked, fetch } = web({ [START]: "https://storage.test/1" });
  (await download(START, { fetch }))._unsafeUnwrap();
  for (const { init } of asked) {
    assert.is(init?.redirect, "manual");
    assert.is(init?.headers, undefined);
  }
});

for (const [title, location] of [
  ["plain http", "http://storage.test/1?key=hunter2"],
  ["plain http on the same host", "http://app.test/invoice?signature=hunter2"],
  ["a file of this machine", "file:///etc/passwd"],
  ["data", "data:text/plain,hunter2"],
  ["what is no URL", "https://"],
] as const) {
  redirects(`is not followed to ${title}`, async () => {
    const { asked, fetch } = web({ [START]: location });
    const failure = (await download(START, { fetch }))._unsafeUnwrapErr();
    assert.is(failure.reason, "redirect");
    assert.is(failure.reason === "redirect" && failure.status, 302);
    assert.not.match(failure.message, "hunter2");
    assert.is(asked.length, 1);
  });
}

redirects("is not followed for ever", async () => {
  const { asked, fetch } = web({ [START]: START });
  assert.is((await download(START, { fetch }))._unsafeUnwrapErr().reason, "redirect");
  assert.is(asked.length, 6);
});

redirects("that a browser hides is a failure that says so", async () => {
  const hidden = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers() };
  const fetch = async () => ({ ...hidden, arrayBuffer: async () => 0 }) as unknown as Response;
  const failure = (await download(START, { fetch }))._unsafeUnwrapErr();
  assert.match(failure.message, "hides where a redirect leads");
});

redirects("without a location is a status like any other", async () => {
  const fetch = async () => new Response(null, { status: 304 });
  assert.is((await download(START, { fetch }))._unsafeUnwrapErr().reason, "status");
});

const broken = suite("a download that breaks");

broken("because nothing listens, says network", async () => {
  let gone = "";
  await withFile(
    () => undefined,
    async (url) => {
      gone = url;
    },
  );
  const failure = (await download(gone))._unsafeUnwrapErr();
  assert.is(failure.reason, "network");
  assert.match(failure.message, "ECONNREFUSED");
});

broken("in the middle of a file, says network", () =>
  withFile(
    (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("x", () => response.destroy());
    },
    async (url) => {
      assert.is((await download(url))._unsafeUnwrapErr().reason, "network");
    },
  ),
);

for (const thrown of ["a text", 5, null, undefined, new Error("odd")]) {
  broken(`because fetch rejects with ${String(thrown)}, says network`, async () => {
    const fetch = () => Promise.reject(thrown);
    const failure = (await download("https://files.test/", { fetch }))._unsafeUnwrapErr();
    assert.is(failure.reason, "network");
  });
}

broken("because fetch throws at once, says network", async () => {
  const fetch = () => {
    throw new Error("not today");
  };
  const failure = (await download("https://files.test/", { fetch }))._unsafeUnwrapErr();
  assert.equal([failure.reason, failure.message], ["network", "download: fetch failed: not today"]);
});

for (const nonsense of [undefined, null, 5, {}]) {
  broken(`because fetch answers ${JSON.stringify(nonsense)}, says network`, async () => {
    const fetch = (async () => nonsense) as unknown as typeof globalThis.fetch;
    const failure = (await download("https://files.test/", { fetch }))._unsafeUnwrapErr();
    assert.is(failure.reason, "network");
  });
}

broken("holds nothing of the URL, whatever is thrown", async () => {
  const url = "https://files.test/secret-path/a.pdf?signature=hunter2";
  const fetch = () => Promise.reject(new TypeError(`could not fetch ${url} today`));
  const failure = (await download(url, { fetch }))._unsafeUnwrapErr();
  assert.is(failure.message, "download: fetch failed: could not fetch [URL] today");
  assert.not.match(JSON.stringify(failure), /hunter2|secret-path/);
});

const used = async () => {
  const response = new Response("file");
  await response.text();
  return response;
};

for (const [what, answer] of [
  ["a response that was read before", used],
  ["a response without headers", async () => ({ status: 200, arrayBuffer: async () => BYTES })],
  ["a response whose body is none", async () => ({ ...LIKE, body: "file" })],
  ["a response whose headers throw", async () => ({ ...LIKE, headers: { get: notToday } })],
] as const) {
  broken(`because fetch returns ${what}, says network`, async () => {
    const fetch = answer as unknown as typeof globalThis.fetch;
    for (const as of ["bytes", "stream"] as const) {
      const failure = (
        await download("https://files.test/", { fetch, as } as { as: "bytes" })
      )._unsafeUnwrapErr();
      assert.is(failure.reason, "network");
    }
  });
}

for (const status of [201, 202, 204, 205, 206]) {
  broken(`because the status is ${status}, which is not a whole file, says status`, async () => {
    const body = status === 204 || status === 205 ? null : "part";
    const fetch = async () => new Response(body, { status });
    const failure = (await download("https://files.test/", { fetch }))._unsafeUnwrapErr();
    assert.is(failure.reason, "status");
    assert.is(failure.reason === "status" && failure.status, status);
  });
}

downloads.run();
redirects.run();
broken.run();
