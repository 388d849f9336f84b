import { createClient } from "centime";
import type { Case } from "../case.ts";
import { expectEqual, expectValue } from "../expect.ts";
import { inProcess } from "../in-process.ts";

/** An invoice is drafted, finalized and found again, in a sandbox in process. */
export const invoiceLife: Case = {
  name: "creates, finalizes and lists an invoice",
  async run() {
    const { sandbox, transport } = inProcess();
    const { customers, customerInvoices } = createClient({ token: sandbox.token, transport });

    const [customer] = expectValue(await customers.getCustomers({ limit: 1 })).items;
    const draft = expectValue(
      await customerInvoices.createCustomerInvoice({
        draft: true,
        date: "2026-07-01",
        deadline: "2026-07-31",
        customer_id: customer?.id ?? 0,
        invoice_lines: [
          {
            label: "Crème brûlée",
            quantity: 3,
            unit: "piece",
            raw_currency_unit_price: "19.90",
            vat_rate: "FR_55",
          },
        ],
      }),
    );
    expectEqual(draft.status, "draft", "the status of a draft");

    const invoice = expectValue(await customerInvoices.finalizeCustomerInvoice(draft.id));
    expectEqual(invoice.status, "upcoming", "the status of a finalized invoice");
    expectEqual(invoice.currency_amount, "62.98", "its amount");

    const found = expectValue(
      await customerInvoices.getCustomerInvoices({
        filter: [{ field: "id", operator: "eq", value: draft.id }],
      }),
    );
    expectEqual(
      found.items.map(({ invoice_number }) => invoice_number),
      [invoice.invoice_number],
      "the invoices with its id",
    );
  },
};
