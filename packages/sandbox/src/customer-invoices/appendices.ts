import type { Appendix } from "@centime/core/customer-invoices";
import { nextId } from "../books/ids.ts";
import { fileSecret } from "../books/references.ts";
import { changedNow, stampsNow } from "../books/stamps.ts";
import type { Handlers } from "../handler.ts";
import { listPage } from "../lists/list-page.ts";
import { refuseRule } from "../manners/refuse.ts";
import { existingInvoice } from "./existing-invoice.ts";
import type { AppendixRecord } from "./invoice-record.ts";

const TYPES = new Set([
  "application/pdf",
  "image/bmp",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/tiff",
]);

export const appendixHandlers = {
  getCustomerInvoiceAppendices: (context, id, query) => {
    const page = listPage(existingInvoice(context, id).appendices, query);
    return { ...page, items: page.items.map((appendix) => render(context.origin, appendix)) };
  },

  uploadCustomerInvoiceAppendix: (context, id, { file }) => {
    const { books, origin } = context;
    const invoice = existingInvoice(context, id);
    if (!TYPES.has(file.type ?? "")) refuseRule("File must be a PDF or an image");
    const appendix: AppendixRecord = {
      id: nextId(books, "appendix"),
      filename: file.filename,
      secret: fileSecret(books.random),
      ...stampsNow(context),
    };
    const appendices = [...invoice.appendices, appendix];
    books.invoices.set(id, { ...invoice, appendices, ...changedNow(context) });
    return render(origin, appendix);
  },
} satisfies Handlers;

const render = (origin: string, { secret, ...appendix }: AppendixRecord): Appendix => ({
  ...appendix,
  url: `${origin}/public/appendices/${secret}/${encodeURIComponent(appendix.filename)}`,
});
