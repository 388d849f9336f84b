import { companyCustomers, individualCustomers } from "./customers.ts";
import { failures } from "./failures.ts";
import { creditNote, invoiceLifecycle, upload } from "./invoices.ts";
import { journals } from "./journals.ts";
import { paging } from "./paging.ts";
import { products } from "./products.ts";
import type { Suite } from "./suite.ts";

/** Everything that is recorded. */
export const suites: readonly Suite[] = [
  invoiceLifecycle,
  creditNote,
  companyCustomers,
  individualCustomers,
  products,
  journals,
  paging,
  upload,
  ...failures,
];
