import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type HttpRequest, isFileUrl, type Transport } from "@centime/core";
import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite, temporaryFolder } from "@centime/test-kit";
import { type ClientOptions, createClient, download } from "centime";
import { createFecExport, getFecExport } from "centime/exports";
import { saveExport } from "centime/follow";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { verify } from "../src/bin/verify.ts";
import { type MemoryStorage, memoryStorage, openIn, PATH } from "./help/cassettes.ts";
import { jsonResponse, noNetwork } from "./help/exchanges.ts";

const downloads = suite("downloads through a cassette");

const { fetch } = globalThis;
downloads.before(() => {
  globalThis.fetch = () => {
    throw new Error("the network was touched");
  };
});
downloads.after(() => {
  globalThis.fetch = fetch;
});

const SECRET = "s3cr3t-of-the-file";
const FILE_URL = `https://app.pennylane.com/public/invoice/pdf?encrypted_id=${SECRET}`;
const STORED_URL = `https://files.storage.test/a.pdf?X-Amz-Signature=${SECRET}`;
const BYTES = Uint8Array.from({ length: 3000 }, (_, index) => 255 - (index % 256));

const MINUTE_MS = 60_000;
const FOREVER = new Promise<void>(() => {});

/** The API, where an invoice's file redirects to a storage. */
function apiWithFiles() {
  const sent: HttpRequest[] = [];
  const transport: Transport = async (request) => {
    sent.push(request);
    if (request.url === FILE_URL)
      return ok({ status: 302, headers: { location: STORED_URL }, body: "" });
    if (request.url === STORED_URL) {
      return ok({
        status: 200,
        headers: { "content-type": "application/pdf" },
        body: "",
        stream: new Blob([BYTES]).stream(),
      });
    }
    return ok(jsonResponse({ public_file_url: FILE_URL }));
  };
  return { sent, transport };
}

/** Reads an invoice and downloads its file through a cassette. */
async function savedFile(
  storage: MemoryStorage,
  mode: "record" | "replay",
  options: Partial<ClientOptions>,
) {
  const cassette = openIn(storage, mode);
  const pennylane = createClient({
    token: "a-token",
    cassette,
    retry: false,
    missingKeys: "drift",
    ...options,
  });
  const invoice = (await pennylane.customerInvoices.getCustomerInvoice(7))._unsafeUnwrap();
  const file = (
    await download(invoice.public_file_url ?? "", { client: pennylane })
  )._unsafeUnwrap();
  (await cassette.close())._unsafeUnwrap();
  return file;
}

downloads("are recorded and replayed, over redirects and from masked addresses", async () => {
  const storage = memoryStorage();
  const api = apiWithFiles();
  const recorded = await savedFile(storage, "record", { transport: api.transport });
  assert.equal([recorded.content, recorded.type], [BYTES, "application/pdf"]);
  const text = storage.files.get(PATH) ?? "";
  assert.not(text.includes(SECRET), text);
  const [invoice, file, stored] = api.sent;
  assert.is(invoice?.headers["authorization"], "Bearer a-token");
  assert.equal(
    [file?.headers["authorization"], stored?.headers["authorization"]],
    [undefined, undefined],
  );

  const replayed = await savedFile(storage, "replay", { transport: noNetwork });
  assert.is(replayed.type, "application/pdf");
  assert.match(new TextDecoder().decode(replayed.content), /^redacted-[\da-f]{12}$/);
  // Without a transport, the client would send with the global fetch.
  await savedFile(storage, "replay", {});

  const folder = temporaryFolder();
  writeFileSync(join(folder, "one.har"), text);
  const { lines } = await verify(folder, { failOnDrift: false });
  assert.match(lines.at(-1) ?? "", "3 interactions: 1 misfits"); // The invoice, which is none.
});

downloads("of a file that was not recorded are misses, and show no address", async () => {
  const storage = memoryStorage();
  await savedFile(storage, "record", { transport: apiWithFiles().transport });
  const cassette = openIn(storage, "replay");
  const pennylane = createClient({ token: "a-token", cassette, transport: noNetwork });
  const other = FILE_URL.replace("s3cr3t", "another-s3cr3t");
  const failure = (await download(other, { client: pennylane }))._unsafeUnwrapErr();
  assert.is(failure.reason, "cassette");
  assert.not(/s3cr3t/.test(JSON.stringify(failure)), failure.message);
  assert.is((await cassette.close())._unsafeUnwrapErr().reason, "misses");
});

downloads(
  "of an export are streamed through the cassette, from a sandbox as they are",
  async () => {
    const storage = memoryStorage();
    const sandbox = createSandbox();
    const files: string[] = [];
    for (const mode of ["record", "replay"] as const) {
      const cassette = openIn(storage, mode);
      const transport = mode === "record" ? sandboxTransport(sandbox) : noNetwork;
      const time = {
        now: () => sandbox.now().getTime(),
        sleep: (ms: number) => (ms > MINUTE_MS ? FOREVER : Promise.resolve(sandbox.advance(ms))),
        random: () => 0,
      };
      const client = createClient({
        token: sandbox.token,
        cassette,
        transport,
        time,
        timeoutMs: false,
      });
      const chunks: Uint8Array[] = [];
      const sink = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) });
      const fec = createFecExport({ period_start: "2026-01-01", period_end: "2026-01-31" });
      (await saveExport(client, fec, getFecExport, sink, { time }))._unsafeUnwrap();
      (await cassette.close())._unsafeUnwrap();
      files.push(Buffer.concat(chunks).toString());
    }
    assert.match(files[0] ?? "", /^JournalCode/);
    assert.is(files[1], files[0]);
  },
);

downloads("send what is no file to the API alone", () => {
  assert.equal(
    ["/api/external/v2/me", "https://a.test/b", "HTTP://a.test", undefined].map(isFileUrl),
    [false, true, true, false],
  );
});

downloads.run();
