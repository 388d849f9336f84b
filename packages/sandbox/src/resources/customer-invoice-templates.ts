import type { Context, Handlers } from "../context.ts";
import { refuseUnknown } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import { resource } from "./resource.ts";

const templates = resource("invoiceTemplates", { model: "CustomerInvoiceTemplate" });

export const customerInvoiceTemplateHandlers = {
  getCustomerInvoiceTemplates: modelled({ recorded: "Order and pages." }, templates.list),
} satisfies Handlers;

/** Refuses an unknown template with 404. */
export function requireTemplate({ books }: Context, id: number | undefined): void {
  if (id === undefined || books.invoiceTemplates.has(id)) return;
  refuseUnknown("CustomerInvoiceTemplate", id);
}
