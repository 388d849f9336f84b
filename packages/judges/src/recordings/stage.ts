import { createCustomerInvoice } from "@centime/core/customer-invoices";
import type { Sandbox } from "@centime/sandbox";
import { answerOf } from "./answer-of.ts";

/** What recorded requests are about, in a sandbox's books. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** A draft, and a credit note that can be linked to it. */
  readonly draft: number;
  readonly creditNote: number;
  /** A finalized invoice with a category, a header field and a payment. */
  readonly paidInPart: number;
  readonly category: number;
}

/** Looks for what is needed in the books, and adds what is not there. */
export async function setStage(sandbox: Sandbox): Promise<Stage> {
  const { categories, customers, invoices } = sandbox.books();
  const [category = 0] = categories.keys();
  const [customer = 0] = customers.keys();
  const paid = [...invoices.values()].find(({ payments }) => payments.length > 0);
  return {
    sandbox,
    draft: await addDraft(sandbox, customer, 2),
    creditNote: await addDraft(sandbox, customer, -1),
    paidInPart: paid?.id ?? 0,
    category,
  };
}

async function addDraft(sandbox: Sandbox, customer_id: number, quantity: number): Promise<number> {
  const [date, deadline] = ["2026-07-01", "2026-07-31"];
  const label = "Conseil";
  const price = { raw_currency_unit_price: "100.00", vat_rate: "FR_200" } as const;
  const line = { label, unit: "piece", quantity, ...price };
  const call = createCustomerInvoice({
    date,
    deadline,
    customer_id,
    draft: true,
    invoice_lines: [line],
  });
  return ((await answerOf(sandbox, call)) as { id: number }).id;
}
