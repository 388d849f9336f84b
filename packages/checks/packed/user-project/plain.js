import { createSandbox } from "@centime/sandbox";
import { collect, createClient, fetchTransport } from "centime";
import { getCustomerInvoices } from "centime/customer-invoices";

const sandbox = createSandbox({ seed: 42 });
const transport = fetchTransport({
  fetch: (input, init) => sandbox.fetch(new Request(input, init)),
});
const pennylane = createClient({ token: sandbox.token, transport });

const invoices = await collect(pennylane, getCustomerInvoices({ limit: 50 }));
const product = await pennylane.products.createProduct({ label: "Conseil", price_before_tax: 480 });

const kept = sandbox.books().invoices.size;
const all = invoices.map(({ length }) => length === kept).unwrapOr(false);
console.log(`all invoices: ${all}, a number as a price: ${product.isErr() && product.error.kind}`);
