import { replayTransport } from "@centime/cassette/replay";
import type { HttpRequest } from "@centime/core";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { browserHar } from "./help/browser-har.ts";
import { context, get, post } from "./help/exchanges.ts";

const browsers = suite("HAR files of browsers");

const CREATE = "/api/external/v2/company_customers?token=s3cr3t-in-query";

browsers("are replayed as they are: compressed, in base64, without redaction", async () => {
  const transport = replayTransport(browserHar);
  const body = { emails: ["marie@atelier.fr"], name: "Atelier Durand" };
  const response = (await transport(post(CREATE, body), context))._unsafeUnwrap();
  assert.is(response.status, 201);
  assert.is(
    new TextDecoder().decode(response.body as Uint8Array),
    '{"id":7,"emails":["marie@atelier.fr"]}',
  );
  assert.is(response.headers["content-encoding"], undefined);
  assert.equal(transport.unplayed(), ["interaction 2, POST /api/external/v2/file_attachments"]);
});

browsers("match multipart bodies that were saved raw", async () => {
  const upload = (data: string): HttpRequest => ({
    method: "POST",
    url: "/api/external/v2/file_attachments",
    headers: {},
    body: {
      kind: "multipart",
      parts: [
        { kind: "file", name: "file", file: { filename: "terms.txt", type: "text/plain", data } },
        { kind: "field", name: "label", value: "Terms" },
      ],
    },
  });
  const transport = replayTransport(browserHar);
  const missed = (await transport(upload("line one"), context))._unsafeUnwrapErr();
  assert.match("message" in missed ? missed.message : "", "body.file.0.sha256");
  const response = (await transport(upload("line one\r\n\r\nline two"), context))._unsafeUnwrap();
  assert.is(response.body, '{"id":8}');
});

/** The browser's HAR with entries that cannot be read before and after its own. */
function withBroken(...broken: readonly unknown[]) {
  const { log } = browserHar;
  return { log: { ...log, entries: [null, ...broken, ...log.entries, { request: 5 }] } };
}

/** An entry without headers of the response, and with a date that is none. */
const brokenAt = (url: string, method = "GET") => ({
  startedDateTime: "yesterday",
  request: { method, url, headers: [] },
  response: { status: 200, content: {} },
});

browsers("are replayed whatever is broken in entries that nobody asks for", async () => {
  const har = withBroken(
    brokenAt("https://tracker.test/collect", "POST"),
    brokenAt("https://tracker.test/api"),
    {
      startedDateTime: "2026-07-01T08:30:00.123Z",
      request: { method: "GET", url: "https://tracker.test/fine", headers: [] },
      response: { status: 200, headers: [], content: { size: 1, text: "1" } },
    },
  );
  const transport = replayTransport(har);
  const body = { emails: ["marie@atelier.fr"], name: "Atelier Durand" };
  assert.ok((await transport(post(CREATE, body), context)).isOk());
  assert.equal(transport.unplayed(), ["interaction 6, POST /api/external/v2/file_attachments"]);
});

const JOURNAL = "/api/external/v2/journals/7";

const BROKEN: [entry: unknown, problem: string][] = [
  [brokenAt(`https://app.pennylane.com${JOURNAL}`), "log.entries.1.startedDateTime"],
  [
    {
      startedDateTime: "2026-07-01T08:30:00.123Z",
      request: { method: "GET", url: JOURNAL, headers: [] },
      response: { status: 200, headers: [], content: { size: 9, encoding: "base64", text: "§" } },
    },
    "log.entries.1.response.content.text: expected base64",
  ],
  [
    {
      startedDateTime: "2026-07-01T08:30:00.123Z",
      request: {
        method: "GET",
        url: JOURNAL,
        headers: [],
        postData: { mimeType: "application/json", text: "{" },
      },
      response: { status: 200, headers: [], content: { size: 0 } },
    },
    "log.entries.1.request.postData: text: expected JSON",
  ],
];

for (const [entry, problem] of BROKEN) {
  browsers(`with a broken entry fail the call that asks for it: ${problem}`, async () => {
    const transport = replayTransport(withBroken(entry));
    const left = `interaction 2, GET ${JOURNAL}`;
    assert.ok(transport.unplayed().some((title) => title.startsWith(left)));
    const missed = (await transport(get(JOURNAL), context))._unsafeUnwrapErr();
    assert.match("message" in missed ? missed.message : "", `${left} cannot be read: ${problem}`);
    const other = (await transport(get(`${JOURNAL}8`), context))._unsafeUnwrapErr();
    assert.match("message" in other ? other.message : "", "nothing recorded matches");
    assert.not(transport.unplayed().some((title) => title.startsWith(left)));
  });
}

browsers("name no secret when nothing matches", async () => {
  const transport = replayTransport(browserHar);
  const asked = post(CREATE.replace("s3cr3t", "other"), { emails: ["paul@atelier.fr"] });
  const missed = (await transport(asked, context))._unsafeUnwrapErr();
  const message = "message" in missed ? missed.message : "";
  assert.match(message, /query\.token: recorded "redacted-\w+", asked "redacted-\w+"/);
  assert.not(/s3cr3t|marie|paul/.test(message), message);
});

browsers.run();
