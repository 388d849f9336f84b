import { createClient, createOnce } from "centime";
import { createCustomerInvoice } from "centime/customer-invoices";
import { sandbox } from "playground";

const pennylane = createClient({ token: sandbox.token });
const customers = await pennylane.customers.getCustomers({ limit: 1 });
const customer_id = customers._unsafeUnwrap().items[0]?.id ?? 0;

const order = createCustomerInvoice({
  draft: true,
  date: "2026-07-01",
  deadline: "2026-07-31",
  customer_id,
  external_reference: "order-1001",
  invoice_lines: [
    {
      label: "Abonnement",
      quantity: 1,
      unit: "piece",
      raw_currency_unit_price: "90.00",
      vat_rate: "FR_200",
    },
  ],
});

// en: The invoice is created, and the response is lost on its way.
// fr: La facture est créée, et la réponse se perd en route.
sandbox.faults.add({ match: "createCustomerInvoice", reset: "after", times: 1 });

// en: Twice the same order, one invoice.
// fr: Deux fois la même commande, une seule facture.
for (const attempt of [1, 2]) {
  const result = await createOnce(pennylane, order);
  result.match(
    ({ value, created }) => console.log({ attempt, id: value.id, created }),
    (failure) => console.error(failure.message),
  );
}
