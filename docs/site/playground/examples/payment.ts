import { createClient } from "centime";

const pennylane = createClient({ token: "sandbox-token" });
const { bankAccounts, customerInvoices, transactions } = pennylane;

// en: An invoice that is due.
// fr: Une facture à régler.
const filter = [{ field: "draft", operator: "eq", value: false }] as const;
const invoices = await customerInvoices.getCustomerInvoices({ limit: 100, filter });
const invoice = invoices._unsafeUnwrap().items.find(({ status }) => status === "late");
const accounts = await bankAccounts.getBankAccounts({ limit: 1 });
const account = accounts._unsafeUnwrap().items[0];
if (invoice === undefined || account === undefined) throw new Error("nothing is due");
console.log(invoice.invoice_number, invoice.remaining_amount_with_tax, invoice.status);

// en: The transfer arrives at the bank, and is matched with the invoice: its lines are lettered.
// fr: Le virement arrive en banque ; le rapprocher de la facture lettre ses lignes.
const transaction = await transactions.createTransaction({
  bank_account_id: account.id,
  label: `VIR ${invoice.invoice_number}`,
  date: "2026-07-01",
  amount: invoice.remaining_amount_with_tax ?? "0.0",
});
const transaction_id = transaction._unsafeUnwrap().id;
await customerInvoices.matchCustomerInvoiceTransaction(invoice.id, { transaction_id });

const settled = (await customerInvoices.getCustomerInvoice(invoice.id))._unsafeUnwrap();
console.log(settled.invoice_number, settled.remaining_amount_with_tax, settled.status);
