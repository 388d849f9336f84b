import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { download } from "../../src/download/download.ts";

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

redirects.run();
