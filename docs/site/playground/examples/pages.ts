import { createClient } from "centime";

const pennylane = createClient({ token: "sandbox-token" });
const { getCustomerInvoices } = pennylane.customerInvoices;

// en: The type of each value is that of its field.
// fr: Chaque valeur a le type de son champ.
const filter = [
  { field: "date", operator: "gteq", value: "2026-03-01" },
  { field: "draft", operator: "eq", value: false },
] as const;

// en: Page after page, as long as the loop goes on.
// fr: Page après page, tant que la boucle continue.
let count = 0;
for await (const invoice of getCustomerInvoices.items({ filter, sort: "date", limit: 10 })) {
  if (invoice.isErr()) break;
  const { date, invoice_number, status } = invoice.value;
  console.log(date, invoice_number, status);
  count += 1;
}
console.log(`${count}`);
