import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CustomerInvoice } from "@centime/core/customer-invoices";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { savePdf } from "./save-pdf.ts";
import { withFile } from "./serve.ts";

const saving = suite("the guide's way to save a PDF");

const invoiceAt = (public_file_url: string | null) => ({ public_file_url }) as CustomerInvoice;

saving("writes the file", async () => {
  const path = join(temporaryFolder(), "invoice.pdf");
  await withFile(
    (_, response) => response.end("%PDF-1.7"),
    async (url) => {
      assert.is(await savePdf(invoiceAt(url), path), `saved ${path}`);
      assert.is(readFileSync(path, "utf8"), "%PDF-1.7");
    },
  );
});

saving("tells why there is none", async () => {
  assert.is(await savePdf(invoiceAt(null), "unused"), "there is no PDF yet");
  await withFile(
    (_, response) => response.writeHead(410).end(),
    async (url) => {
      assert.is(await savePdf(invoiceAt(url), "unused"), "download: the response has status 410");
    },
  );
});

saving.run();
