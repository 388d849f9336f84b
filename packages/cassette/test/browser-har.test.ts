import { replayTransport } from "@centime/cassette/replay";
import type { HttpRequest } from "@centime/core";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { browserHar } from "./help/browser-har.ts";
import { context, post } from "./help/exchanges.ts";

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

browsers("name no secret when nothing matches", async () => {
  const transport = replayTransport(browserHar);
  const asked = post(CREATE.replace("s3cr3t", "other"), { emails: ["paul@atelier.fr"] });
  const missed = (await transport(asked, context))._unsafeUnwrapErr();
  const message = "message" in missed ? missed.message : "";
  assert.match(message, /query\.token: recorded "redacted-\w+", asked "redacted-\w+"/);
  assert.not(/s3cr3t|marie|paul/.test(message), message);
});

browsers.run();
