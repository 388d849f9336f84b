import {
  type Correction,
  nullable,
  orDecimalString,
  paginated,
  stated,
  withoutFields,
} from "../model/correct.ts";

const MEASURED = "Measured on test companies, September and October 2026.";

/**
 * What is known to differ from the vendor's files. The generator applies these; `contract:check` does not
 * report what they change, but reports one that changes nothing any more.
 */
export const CORRECTIONS: readonly Correction[] = [
  {
    places: ["createCustomerInvoice.body/2.draft"],
    change: stated(false, "without it the API issues a numbered invoice, which cannot be deleted"),
    what: "`draft` is required.",
    because:
      "Without it, the API finalizes the invoice at once: it gets a number and can never be deleted. So the " +
      "caller says which one is meant. `describe`, which tools call, fills in the `false` of the API, and so " +
      "does the sandbox.",
    source: "The vendor's file: `draft` is `false` by default, and only drafts can be deleted.",
  },
  {
    places: ["getLedgerEntries.query.filter", "getLedgerEntries.query.sort"],
    change: withoutFields("updated_at", "created_at"),
    what: "No `updated_at` and no `created_at`.",
    because:
      "The API removed both on 1 July 2026 and responds with a 400 to either; the file still lists them as " +
      "deprecated.",
    source: MEASURED,
  },
  {
    places: ["getPaRegistrations"],
    change: paginated,
    what: "A query of `cursor` and `limit`.",
    because: "The API takes both and returns pages; the file declares no query.",
    source: MEASURED,
  },
  {
    places: [
      "getSupplierInvoices.response.items.*.paid",
      "importSupplierInvoice.response.paid",
      "getSupplierInvoice.response.paid",
      "updateSupplierInvoice.response.paid",
      "validateSupplierInvoiceAccounting.response.paid",
    ],
    change: nullable,
    what: "`paid` may be `null`.",
    because:
      "The key was added later: older responses lack it, and a missing key reads as `null`. (`e_invoicing`, " +
      "which they lack as well, is nullable in the file.)",
    source: MEASURED,
  },
  {
    places: [
      "createCustomerInvoice.body**.quantity",
      "importCustomerInvoice.body**.quantity",
      "importCustomerEInvoice.body**.quantity",
      "updateCustomerInvoice.body**.quantity",
      "updateImportedCustomerInvoice.body**.quantity",
      "importSupplierEInvoice.body**.quantity",
      "createBillingSubscription.body**.quantity",
      "updateBillingSubscription.body**.quantity",
      "createQuote.body**.quantity",
      "updateQuote.body**.quantity",
      "createCommercialDocument.body**.quantity",
      "updateCommercialDocument.body**.quantity",
    ],
    change: orDecimalString,
    what: "`quantity` of an invoice line is a number or a decimal string.",
    because:
      "The API takes both, and responds with a decimal string; a number cannot hold every decimal. The file " +
      "has a number alone.",
    source: MEASURED,
  },
];
