import { createClient } from "centime";

const pennylane = createClient({ token: "sandbox-token" });
const { customers, customerInvoices } = pennylane;

// en: Who is invoiced? Every call resolves to a value or to a failure, and nothing is thrown.
// fr: Qui facturer ? Chaque appel rend une valeur ou un échec, et rien n’est lancé.
const customer = (await customers.getCustomers({ limit: 1 }))._unsafeUnwrap().items[0];
console.log(customer?.name);

// en: A draft can still be changed, and has no number yet.
// fr: Un brouillon se modifie encore, et n’a pas de numéro.
const draft = await customerInvoices.createCustomerInvoice({
  draft: true,
  date: "2026-07-01",
  deadline: "2026-07-31",
  customer_id: customer?.id ?? 0,
  invoice_lines: [
    {
      label: "Conseil",
      quantity: 2,
      unit: "day",
      raw_currency_unit_price: "650.00",
      vat_rate: "FR_200",
    },
  ],
});
if (draft.isErr()) throw new Error(draft.error.message);

// en: Finalizing gives it a number, and writes its entry in the ledger.
// fr: La finalisation lui donne un numéro, et passe l’écriture.
const invoice = await customerInvoices.finalizeCustomerInvoice(draft.value.id);
invoice.match(
  ({ invoice_number, currency_amount, status }) =>
    console.log({ invoice_number, currency_amount, status }),
  (failure) => console.error(failure),
);
