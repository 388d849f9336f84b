import { definePageOperation, type Operation, query } from "@centime/core";
import * as v from "valibot";

const pageQuery = () =>
  v.optional(
    v.strictObject({
      cursor: v.optional(v.string()),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    }),
  );

/** Operations that were seen on the server and that the contract lacks. */
export const undocumented: readonly Operation<unknown, unknown>[] = [
  definePageOperation({
    name: "getCustomerInvoiceInstallments",
    path: "/api/external/v2/customer_invoices/{customer_invoice_id}/installments",
    scopes: ["customer_invoices:all", "customer_invoices:readonly"],
    query: query(pageQuery),
  }),
];
