import type { Appendix } from "@centime/core/customer-invoices";
import { nextId } from "../books/ids.ts";
import { changedNow, stampsNow } from "../books/stamps.ts";
import { fileAddress } from "../files/file-address.ts";
import { type StoredFile, storeFile } from "../files/stored-file.ts";
import type { Context, Handlers } from "../handler.ts";
import { listPage } from "../lists/list-page.ts";
import { existingInvoice } from "./existing-invoice.ts";
import type { AppendixRecord } from "./invoice-record.ts";

export const appendixHandlers = {
  getCustomerInvoiceAppendices: (context, id, query) => {
    const page = listPage(existingInvoice(context, id).appendices, query);
    return { ...page, items: page.items.map((appendix) => render(context, appendix)) };
  },

  uploadCustomerInvoiceAppendix: (context, id, { file }) => {
    existingInvoice(context, id);
    return render(context, addAppendix(context, id, storeFile(context, file)));
  },
} satisfies Handlers;

/** Adds a file to an invoice. */
export function addAppendix(context: Context, id: number, file: StoredFile): AppendixRecord {
  const { books } = context;
  const invoice = existingInvoice(context, id);
  const appendix = { id: nextId(books, "appendix"), file, ...stampsNow(context) };
  const appendices = [...invoice.appendices, appendix];
  books.invoices.set(id, { ...invoice, appendices, ...changedNow(context) });
  return appendix;
}

const render = (context: Context, { file, ...appendix }: AppendixRecord): Appendix => ({
  ...appendix,
  filename: file.filename,
  url: fileAddress(context, file),
});
