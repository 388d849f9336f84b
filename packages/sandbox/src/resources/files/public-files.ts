import type { Bytes } from "@centime/core";
import { Hono } from "hono";
import type { Books } from "../../books/books.ts";
import type { Context } from "../../context.ts";
import { emptyPage } from "../../http/response.ts";
import { readKey, type StoredFile } from "./files.ts";
import { invoicePage, printPage } from "./pdf.ts";

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
  app.get("/invoice/pdf", async (c) => {
    const { secret, expiresAt } = readKey(c.req.query("encrypted_id") ?? "");
    const context = createContext("");
    const { fileAttachments, invoices } = context.books;
    const invoice = [...invoices.values()].find(({ file_secret }) => file_secret === secret);
    if (invoice === undefined) return emptyPage(404);
    if (isExpired(context, expiresAt)) return gone();
    const { imported } = invoice;
    if (imported !== null) {
      const attachment = fileAttachments.get(imported.file_attachment_id);
      return attachment === undefined ? emptyPage(404) : await fileResponse(attachment.file);
    }
    const data = await printPage(invoicePage(context, invoice));
    const filename = `${invoice.invoice_number || invoice.id}.pdf`;
    return download(data, { filename, type: "application/pdf" });
  });
  return app;
}

/** The file attachment or appendix that has that secret in its address. */
const findFile = ({ invoices, fileAttachments }: Books, secret: string): StoredFile | undefined =>
  [
    ...fileAttachments.values(),
    ...[...invoices.values()].flatMap(({ appendices }) => appendices),
  ].find(({ file }) => file.secret === secret)?.file;

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
