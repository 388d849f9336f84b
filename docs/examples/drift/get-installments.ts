import { definePageOperation, type PageFailuresOf } from "centime";
import * as v from "valibot";

export interface Installment {
  id: number;
  deadline: string | null;
}

const installment = () => v.object({ id: v.number(), deadline: v.nullable(v.string()) });

export const getInstallments = definePageOperation<
  [invoiceId: number],
  Installment,
  PageFailuresOf<"getInstallments", 400 | 401 | 403 | 404>
>({
  name: "getInstallments",
  path: "/api/external/v2/customer_invoices/{customer_invoice_id}/installments",
  scopes: ["customer_invoices:readonly"],
  response: () =>
    v.object({
      items: v.array(installment()),
      has_more: v.boolean(),
      next_cursor: v.nullable(v.string()),
    }),
});
