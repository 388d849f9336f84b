import { COMMON_FIELDS, PLAIN_FIELDS } from "./common-fields.ts";
import { customerInvoices } from "./customer-invoices/customer-invoices.ts";
import { customers } from "./customers.ts";
import { ENUMERATION_WORDS } from "./enumerations.ts";
import { journals } from "./journals.ts";
import { products } from "./products.ts";
import { shared } from "./shared.ts";
import type { ResourceWords, Words } from "./words.ts";

const RESOURCES: readonly ResourceWords[] = [
  customerInvoices,
  customers,
  journals,
  products,
  shared,
];

export const WORDS: Words = {
  operations: Object.assign({}, ...RESOURCES.map(({ operations }) => operations)),
  types: Object.assign({}, ...RESOURCES.map(({ types }) => types)),
  enumerations: ENUMERATION_WORDS,
  fields: COMMON_FIELDS,
  plainFields: PLAIN_FIELDS,
};
