import { customerInvoiceHandlers } from "./customer-invoices/customer-invoices.ts";
import { customerHandlers } from "./customers/customers.ts";
import { fileAttachmentHandlers } from "./files/upload-attachment.ts";
import type { Handlers } from "./handler.ts";
import { journalHandlers } from "./journals/journals.ts";
import { productHandlers } from "./products/products.ts";

/** The operations that the sandbox answers, by their names in the catalogue. */
export const handlers: Handlers = {
  ...customerInvoiceHandlers,
  ...customerHandlers,
  ...journalHandlers,
  ...productHandlers,
  ...fileAttachmentHandlers,
};

/** The names of the operations that the sandbox answers; it says 501 to all others. */
export const answeredOperations: readonly string[] = Object.keys(handlers);
