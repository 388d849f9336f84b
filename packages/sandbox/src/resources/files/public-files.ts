import type { Bytes } from "@centime/core";
import { Hono } from "hono";
import type { Books } from "../../books/books.ts";
import { rowsWith } from "../../books/indexes.ts";
import type { Context } from "../../context.ts";
import { emptyPage } from "../../http/response.ts";
import type { InvoiceRecord } from "../customer-invoices/record.ts";
import { exportFile } from "../exports/files.ts";
import { TABLES_WITH_APPENDICES } from "./appendices.ts";
import { readKey, type StoredFile } from "./files.ts";
import { documentPage, invoicePage, printPage } from "./pdf.ts";

/** The files that responses link to, downloaded without a token until the address expires (410). */
export function publicFiles(createContext: (baseUrl: string) => Context): Hono {
  const app = new Hono();
  app.get("/files/:key/:filename", async (c) => {
    const { secret, expiresAt } = readKey(c.req.param("key"));
    const context = createContext("");
    const file = findFile(context.books, secret);
    if (file === undefined) return emptyPage(404);
    return isExpired(context, expiresAt) ? gone() : await fileResponse(file);
  });
  app.get("/exports/:key/:filename", async (c) => {
    const { secret, expiresAt } = readKey(c.req.param("key"));
    const context = createContext("");
    const record = [...context.books.exports.values()].find((own) => own.secret === secret);
    if (record === undefined) return emptyPage(404);
    if (isExpired(context, expiresAt)) return gone();
    const { data, ...file } = await exportFile(record);
    return download(data, file);
  });
  app.get("/invoice/pdf", async (c) => {
    const { secret, expiresAt } = readKey(c.req.query("encrypted_id") ?? "");
    const context = createContext("");
    const print = findDocument(context, secret);
    if (print === undefined) return emptyPage(404);
    return isExpired(context, expiresAt) ? gone() : await print();
  });
  return app;
}

/** The file attachment or appendix that has that secret in its address. */
const findFile = (books: Books, secret: string): StoredFile | undefined =>
  [
    ...books.fileAttachments.values(),
    ...books.dmsFiles.values(),
    ...TABLES_WITH_APPENDICES.flatMap((table) =>
      [...books[table].values()].flatMap(({ appendices }) => appendices),
    ),
  ].find(({ file }) => file.secret === secret)?.file;

/** How the document that has that secret in its address is downloaded. */
function findDocument(context: Context, secret: string): (() => Promise<Response>) | undefined {
  const { books } = context;
  const [invoice] = rowsWith(books.invoices, "file_secret", secret);
  if (invoice !== undefined) return () => invoiceResponse(context, invoice);
  const [document] = [
    ...rowsWith(books.quotes, "file_secret", secret),
    ...rowsWith(books.commercialDocuments, "file_secret", secret),
  ];
  if (document === undefined) return supplierDocument(context, secret);
  const title = document.number;
  return async () => pdf(title, await printPage(documentPage(context, document, { title })));
}

/** How the file of a supplier's invoice that has that secret is downloaded. */
function supplierDocument(
  { books }: Context,
  secret: string,
): (() => Promise<Response>) | undefined {
  const invoice = [...books.supplierInvoices.values()].find(({ file }) => file.secret === secret);
  return invoice && (() => fileResponse(invoice.file));
}

/** An invoice's file: as it was imported, else as it is printed. */
async function invoiceResponse(context: Context, invoice: InvoiceRecord): Promise<Response> {
  const { id, imported, invoice_number } = invoice;
  if (imported !== null) {
    const attachment = context.books.fileAttachments.get(imported.file_attachment_id);
    return attachment === undefined ? emptyPage(404) : await fileResponse(attachment.file);
  }
  return pdf(invoice_number || String(id), await printPage(invoicePage(context, invoice)));
}

/** An address with an unreadable time is expired as well. */
const isExpired = ({ clock }: Context, expiresAt: number): boolean => !(clock.now() < expiresAt);

const gone = (): Response =>
  new Response("This address has expired.", {
    status: 410,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });

async function fileResponse({ data, ...file }: StoredFile): Promise<Response> {
  return download(data ?? (await printPage({ title: file.filename, rows: [] })), file);
}

const pdf = (name: string, data: Bytes): Response =>
  download(data, { filename: `${name}.pdf`, type: "application/pdf" });

const download = (
  data: Bytes,
  { filename, type }: Pick<StoredFile, "filename" | "type">,
): Response =>
  new Response(data, {
    headers: {
      "content-type": type,
      "content-length": String(data.length),
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(filename)}`,
    },
  });
