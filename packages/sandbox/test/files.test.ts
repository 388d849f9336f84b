import {
  getCustomerInvoice,
  getCustomerInvoiceAppendices,
  importCustomerInvoice,
  uploadCustomerInvoiceAppendix,
} from "@centime/core/customer-invoices";
import { uploadFileAttachment } from "@centime/core/file-attachments";
import { suite } from "@centime/test-kit";
import { PDFDocument } from "pdf-lib";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addDraft, addInvoice, line } from "./invoices.ts";
import { accepted, BASE_URL, send } from "./send.ts";

const MINUTE_MS = 60_000;

/** Downloads an address without a token. */
const download = (sandbox: Sandbox, url: string): Promise<Response> =>
  sandbox.fetch(new Request(url));

async function publicUrl(sandbox: Sandbox, id: number): Promise<string> {
  const response = await send(sandbox, "GET", `/api/external/v2/customer_invoices/${id}`);
  return ((await response.json()) as { public_file_url: string }).public_file_url;
}

async function appendixUrl(sandbox: Sandbox, id: number): Promise<string> {
  const response = await send(
    sandbox,
    "GET",
    `/api/external/v2/customer_invoices/${id}/appendices`,
  );
  return ((await response.json()) as { items: { url: string }[] }).items[0]?.url ?? "";
}

const files = suite("files");

files("of invoices are PDFs of a page, without a token", async () => {
  const sandbox = createSandbox();
  for (const { id } of [await addDraft(sandbox), await addInvoice(sandbox)]) {
    const url = await publicUrl(sandbox, id);
    assert.ok(url.startsWith(BASE_URL));
    const response = await download(sandbox, url);
    assert.is(response.status, 200);
    assert.is(response.headers.get("content-type"), "application/pdf");
    const document = await PDFDocument.load(await response.arrayBuffer());
    assert.is(document.getPageCount(), 1);
    assert.match(document.getTitle() ?? "", /^Facture /);
  }
});

files(
  "of long invoices, and of words that the font has no letters for, are printed too",
  async () => {
    const sandbox = createSandbox();
    const invoice_lines = Array.from({ length: 60 }, () => line({ label: "結婚式 ✨\n\u0000" }));
    const { id } = await addDraft(sandbox, { invoice_lines });
    assert.is((await download(sandbox, await publicUrl(sandbox, id))).status, 200);
  },
);

files("are the same, to the byte, for the same books", async () => {
  const bytes = async () => {
    const sandbox = createSandbox();
    const { id } = await addInvoice(sandbox);
    return new Uint8Array(
      await (await download(sandbox, await publicUrl(sandbox, id))).arrayBuffer(),
    );
  };
  assert.equal(await bytes(), await bytes());
});

files("are there for half an hour, and every response starts another", async () => {
  const sandbox = createSandbox();
  const { id } = await addInvoice(sandbox);
  const [seeded] = sandbox.books().invoices.keys();
  for (const urlNow of [() => publicUrl(sandbox, id), () => appendixUrl(sandbox, seeded!)]) {
    const url = await urlNow();
    sandbox.advance(29 * MINUTE_MS);
    assert.is((await download(sandbox, url)).status, 200);
    sandbox.advance(MINUTE_MS);
    assert.is((await download(sandbox, url)).status, 410);
    assert.is((await download(sandbox, await urlNow())).status, 200);
  }
});

files("that do not exist are a 404", async () => {
  const sandbox = createSandbox();
  for (const path of [
    "/public/invoice/pdf",
    "/public/invoice/pdf?encrypted_id=",
    `/public/invoice/pdf?encrypted_id=${"0".repeat(44)}`,
    "/public/files/0/x.pdf",
  ]) {
    assert.is((await download(sandbox, `${BASE_URL}${path}`)).status, 404, path);
  }
});

files("that were uploaded come back as they were", async () => {
  const sandbox = createSandbox();
  const { id } = await addDraft(sandbox);
  const data = new Uint8Array([0, 255, 13, 10, 128]);
  const file = { filename: "état.png", type: "image/png", data };
  await accepted(sandbox, uploadCustomerInvoiceAppendix(id, { file }));
  const response = await download(sandbox, await appendixUrl(sandbox, id));
  assert.is(response.headers.get("content-type"), "image/png");
  assert.match(response.headers.get("content-disposition") ?? "", /UTF-8''%C3%A9tat\.png$/);
  assert.equal(new Uint8Array(await response.arrayBuffer()), data);
});

files("that were imported are the invoice's own", async () => {
  const sandbox = createSandbox();
  const [customer_id = 0] = sandbox.books().customers.keys();
  const file = { filename: "F12.pdf", type: "application/pdf", data: "%PDF-1.7 imported" };
  const attachment = await accepted(sandbox, uploadFileAttachment({ file }));
  const invoice = await accepted(
    sandbox,
    importCustomerInvoice({
      file_attachment_id: attachment.id,
      date: "2026-06-01",
      deadline: "2026-06-30",
      customer_id,
      currency_amount_before_tax: "10",
      currency_tax: "2",
      currency_amount: "12",
      invoice_lines: [
        {
          currency_amount: "12",
          currency_tax: "2",
          quantity: 1,
          raw_currency_unit_price: "10",
          unit: "piece",
          vat_rate: "FR_200",
        },
      ],
    }),
  );
  const response = await download(sandbox, await publicUrl(sandbox, invoice.id));
  assert.is(await response.text(), "%PDF-1.7 imported");
});

files("attached in code can be imported, and are named", async () => {
  const sandbox = createSandbox();
  const file = { filename: "F13.pdf", type: "application/pdf", data: "%PDF-" };
  const { id, url, filename } = sandbox.attach(file);
  assert.is(filename, "F13.pdf");
  assert.is(sandbox.books().fileAttachments.get(id)?.file.filename, "F13.pdf");
  assert.is(await (await download(sandbox, url)).text(), "%PDF-");
});

files("that are attached are counted among an invoice's appendices", async () => {
  const sandbox = createSandbox();
  const [seeded] = sandbox.books().invoices.keys();
  const { items } = await accepted(sandbox, getCustomerInvoiceAppendices(seeded!));
  assert.is(items.length, 1);
  assert.ok(
    (await accepted(sandbox, getCustomerInvoice(seeded!))).appendices.url.endsWith("appendices"),
  );
});

files.run();
