import { creditNote } from "./credit-note.ts";
import { companyCustomers, individualCustomers } from "./customers.ts";
import { failures } from "./failures.ts";
import { invoiceLifecycle } from "./invoice-lifecycle.ts";
import { journals } from "./journals.ts";
import { paging } from "./paging.ts";
import { products } from "./products.ts";
import type { Suite } from "./stage.ts";
import { upload } from "./upload.ts";

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
