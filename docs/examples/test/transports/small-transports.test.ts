import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite, temporaryFolder, withServer } from "@centime/test-kit";
import { createClient } from "centime";
import type { CustomerInvoice } from "centime/customer-invoices";
import * as assert from "uvu/assert";
import { cannedTransport } from "../../transports/canned-transport.ts";
import { worker } from "../../transports/edge-worker.ts";
import { savePdf } from "../../transports/save-pdf.ts";
import { uploadTerms } from "../../transports/upload-terms.ts";

const examples = suite("the examples of transports");

const pennylane = createClient({ token: "any", retry: false });

const PAGE = { items: [], has_more: false, next_cursor: null };

examples("answer what is canned", async () => {
  const transport = cannedTransport({ "/api/external/v2/journals": PAGE });
  const pennylane = createClient({ token: "any", transport });
  assert.is((await pennylane.journals.getJournals())._unsafeUnwrap().items.length, 0);
});

examples("fail where nothing is canned, without waiting to try again", async () => {
  const pennylane = createClient({ token: "any", transport: cannedTransport({}), retry: false });
  const failure = (await pennylane.journals.getJournals())._unsafeUnwrapErr();
  assert.is(failure.kind, "TransportFailure");
  assert.match(failure.message, "nothing is canned for /api/external/v2/journals");
});

examples("upload to a sandbox in process", async () => {
  const sandbox = createSandbox();
  const transport = sandboxTransport(sandbox);
  const pennylane = createClient({ token: sandbox.token, transport });
  const { items } = (
    await pennylane.customerInvoices.getCustomerInvoices({ limit: 1 })
  )._unsafeUnwrap();
  const data = new Blob(["%PDF-1.7"]);
  const uploaded = await uploadTerms(pennylane, items[0]!.id, data);
  assert.is(uploaded._unsafeUnwrap().filename, "Conditions générales.pdf");
});

examples("answer from a worker, over the runtime's own fetch", async () => {
  const original = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    return Response.json(PAGE);
  };
  try {
    const answer = await worker.fetch(new Request("https://worker.test/"), {
      PENNYLANE_TOKEN: "token",
    });
    assert.equal(await answer.json(), { drafts: 0 });
    assert.match(asked[0] ?? "", "https://app.pennylane.com/api/external/v2/customer_invoices");
  } finally {
    globalThis.fetch = original;
  }
});

const invoiceAt = (public_file_url: string | null) => ({ public_file_url }) as CustomerInvoice;

examples("save a PDF", async () => {
  const path = join(temporaryFolder(), "invoice.pdf");
  await withServer(
    (_, response) => response.end("%PDF-1.7"),
    async (baseUrl) => {
      assert.is(await savePdf(pennylane, invoiceAt(baseUrl), path), `saved ${path}`);
      assert.is(readFileSync(path, "utf8"), "%PDF-1.7");
    },
  );
});

examples("say why there is no PDF to save", async () => {
  assert.is(await savePdf(pennylane, invoiceAt(null), "unused"), "there is no PDF yet");
  await withServer(
    (_, response) => response.writeHead(410).end(),
    async (baseUrl) => {
      const message = await savePdf(pennylane, invoiceAt(baseUrl), "unused");
      assert.is(message, "download: the response has status 410");
    },
  );
});

examples.run();
