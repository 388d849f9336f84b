import { createClient } from "centime";
import { type ChangesState, changes, customerInvoiceChanges } from "centime/follow";
import { sandbox } from "playground";

const pennylane = createClient({ token: sandbox.token });
let state: ChangesState | undefined;

// en: What has changed since the state that you keep; at first, everything.
// fr: Ce qui a changé depuis l’état que vous gardez ; au début, tout.
async function catchUp() {
  let count = 0;
  for await (const batch of changes(pennylane, customerInvoiceChanges, { state })) {
    if (batch.isErr()) throw new Error(batch.error.message);
    state = batch.value.state;
    count += batch.value.changes.length;
  }
  return count;
}

console.log(await catchUp());

// en: A draft is written; changelogs are late, so time passes.
// fr: Un brouillon est saisi ; le journal des modifications tarde, le temps passe.
const customers = await pennylane.customers.getCustomers({ limit: 1 });
await pennylane.customerInvoices.createCustomerInvoice({
  draft: true,
  date: "2026-07-01",
  deadline: "2026-07-31",
  customer_id: customers._unsafeUnwrap().items[0]?.id ?? 0,
  invoice_lines: [
    {
      label: "Audit",
      quantity: 1,
      unit: "day",
      raw_currency_unit_price: "800.00",
      vat_rate: "FR_200",
    },
  ],
});
sandbox.advance(10 * 60 * 1000);

console.log(await catchUp());
