import * as banking from "./banking.ts";
import * as bookkeeping from "./bookkeeping.ts";
import * as changes from "./changes.ts";
import * as company from "./company.ts";
import * as customerInvoiceInputs from "./customer-invoice-inputs.ts";
import * as customerInvoices from "./customer-invoices.ts";
import * as customers from "./customers.ts";
import { ENUMERATION_WORDS } from "./enumerations.ts";
import { COMMON_FIELDS, PLAIN_FIELDS } from "./fields.ts";
import * as invoiceLines from "./invoice-lines.ts";
import * as purchases from "./purchases.ts";
import * as salesDocuments from "./sales-documents.ts";
import * as shared from "./shared.ts";
import type { ResourceWords, Words } from "./word-book.ts";

const RESOURCES: readonly ResourceWords[] = [
  ...Object.values(banking),
  ...Object.values(bookkeeping),
  ...Object.values(changes),
  ...Object.values(company),
  ...Object.values(customerInvoices),
  ...Object.values(customerInvoiceInputs),
  ...Object.values(customers),
  ...Object.values(invoiceLines),
  ...Object.values(purchases),
  ...Object.values(salesDocuments),
  ...Object.values(shared),
];

/** The docstrings of this project. */
export const WORDS: Words = {
  operations: Object.assign({}, ...RESOURCES.map(({ operations }) => operations)),
  types: Object.assign({}, ...RESOURCES.map(({ types }) => types)),
  enumerations: ENUMERATION_WORDS,
  groups: RESOURCES.flatMap(({ types, fields }) =>
    fields === undefined ? [] : [{ types: Object.keys(types), fields }],
  ),
  fields: COMMON_FIELDS,
  plainFields: PLAIN_FIELDS,
};
