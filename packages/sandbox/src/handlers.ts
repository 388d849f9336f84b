import { customerInvoiceHandlers } from "./customer-invoices/customer-invoices.ts";
import { customerHandlers } from "./customers/customers.ts";
import type { Handlers } from "./handler.ts";
import { journalHandlers } from "./journals/journals.ts";
import { productHandlers } from "./products/products.ts";

/** The operations that the sandbox answers, by their names in the catalogue. */
export const handlers: Handlers = {
  ...customerInvoiceHandlers,
  ...customerHandlers,
  ...journalHandlers,
  ...productHandlers,
};
