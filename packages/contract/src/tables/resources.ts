import { customerInvoices } from "./operations/customer-invoices.ts";
import { customers } from "./operations/customers.ts";
import { journals } from "./operations/journals.ts";
import { products } from "./operations/products.ts";
import type { SelectedResource } from "./selection.ts";

/** Every resource that core offers. */
export const RESOURCES: readonly SelectedResource[] = [
  customerInvoices,
  customers,
  journals,
  products,
];
