import { Hono } from "hono";
import type { Context } from "../handler.ts";
import { emptyPage } from "../manners/answers.ts";
import { readKey } from "./file-address.ts";
import { findFile, findInvoice } from "./find-file.ts";
import { invoicePage } from "./invoice-page.ts";
import { printPage } from "./print-page.ts";
import type { StoredFile } from "./stored-file.ts";

/** The files that answers link to: for everybody who has the address, until it dies (410). */
export function publicFiles(contextOf: (origin: string) => Context): Hono {
  const app = new Hono();
  app.get("/files/:key/:filename", async (c) => {
    const { secret, expiresAt } = readKey(c.req.param("key"));
    const context = contextOf("");
    const file = findFile(context.books, secret);
    if (file === undefined) return emptyPage(404);
    return isPast(context, expiresAt) ? gone() : await fileAnswer(file);
  });
  app.get("/invoice/pdf", async (c) => {
    const { secret, expiresAt } = readKey(c.req.query("encrypted_id") ?? "");
    const context = contextOf("");
    const invoice = findInvoice(context.books, secret);
    if (invoice === undefined) return emptyPage(404);
    if (isPast(context, expiresAt)) return gone();
    const { imported } = invoice;
    if (imported !== null) {
      const attachment = context.books.fileAttachments.get(imported.file_attachment_id);
      return attachment === undefined ? emptyPage(404) : await fileAnswer(attachment.file);
    }
    const data = await printPage(invoicePage(context, invoice));
    const filename = `${invoice.invoice_number || invoice.id}.pdf`;
    return download(data, { filename, type: "application/pdf" });
  });
  return app;
}

/** An address without a time that can be read is past as well. */
const isPast = ({ clock }: Context, expiresAt: number): boolean => !(clock.now() < expiresAt);

const gone = (): Response =>
  new Response("This address has expired.", {
    status: 410,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });

async function fileAnswer({ data, ...file }: StoredFile): Promise<Response> {
  return download(data ?? (await printPage({ title: file.filename, rows: [] })), file);
}

const download = (
  data: Uint8Array<ArrayBuffer>,
  { filename, type }: Pick<StoredFile, "filename" | "type">,
): Response =>
  new Response(data, {
    headers: {
      "content-type": type,
      "content-length": String(data.length),
      "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(filename)}`,
    },
  });
