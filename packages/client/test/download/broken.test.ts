import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { download } from "../../src/download/download.ts";
import { withFile } from "./serve.ts";

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

broken.run();
