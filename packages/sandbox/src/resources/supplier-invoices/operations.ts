import type { ImportSupplierInvoiceBody } from "@centime/core/supplier-invoices";
import { change } from "../../books/records.ts";
import type { Handlers } from "../../context.ts";
import { type Fields, keysAsFields } from "../../http/filter.ts";
import { listPage } from "../../http/list.ts";
import { linkTo } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { assignedCategories, readWeights } from "../categories.ts";
import { match, unmatch } from "../matching/match.ts";
import { paymentsOf, transactionsOf } from "../matching/matches.ts";
import { MATCHING, UNMATCHING } from "../matching/notes.ts";
import { linkPurchaseRequest } from "../purchase-requests.ts";
import { resource } from "../resource.ts";
import { showing } from "../shared.ts";
import { showSupplierMatch } from "../transactions/show.ts";
import { updateEInvoiceStatus } from "./e-invoicing.ts";
import { importSupplierInvoice } from "./import.ts";
import type { SupplierInvoiceRecord } from "./record.ts";
import { showEInvoiceStatus, showSupplierInvoice, showSupplierLine } from "./show.ts";
import {
  existingSupplierInvoice,
  updatePaymentStatus,
  updateSupplierInvoice,
  validateAccounting,
} from "./update.ts";

const FIELDS: Fields<SupplierInvoiceRecord> = {
  ...keysAsFields<SupplierInvoiceRecord>({
    id: "number",
    supplier_id: "number",
    invoice_number: "text",
    date: "date",
    external_reference: "text",
    payment_status: "text",
  }),
  category_id: { type: "number", read: ({ categories }) => categories.map(({ id }) => id) },
};

const supplierInvoices = resource("supplierInvoices", {
  model: "SupplierInvoice",
  fields: FIELDS,
  sorts: { date: ({ date }) => date },
  show: showSupplierInvoice,
});

export const supplierInvoiceHandlers = {
  getSupplierInvoices: modelled(
    { recorded: "Items, order and pages; lines, payments, matches and categories are `{ url }`." },
    supplierInvoices.list,
  ),

  getSupplierInvoice: modelled(
    {
      recorded: "The invoice; remaining amounts are negative.",
      measured: "Matching changes `paid` and what remains, and leaves `payment_status`.",
    },
    supplierInvoices.read,
  ),

  importSupplierInvoice: modelled(
    {
      recorded: "The invoice; its label and an external reference of ten characters are generated.",
      measured:
        "The lines add up to the totals, or it is a 422; the tax need not fit the rate. A file that " +
        "was imported before is a 409 that names its document; a taken `external_reference` is a 422. " +
        "The same supplier and number with another file is accepted.",
      assumed:
        "Lines without a ledger account are booked on 604. The supplier's categories are taken over. " +
        "An incomplete invoice has the accounting status `entry`, and is booked all the same.",
    },
    showing(showSupplierInvoice, (context, body: ImportSupplierInvoiceBody) =>
      importSupplierInvoice(context, body),
    ),
  ),

  importSupplierEInvoice: modelled(
    {
      documented:
        "A PDF with Factur-X, or a 422. The request names the supplier and ledger accounts of lines, " +
        "or replaces the lines, which must add up to the total of the file.",
      assumed:
        "Without a `supplier_id` it is the one of that VAT number, SIREN or name, or it is created. The " +
        "invoice waits for validation; a file that was imported before is a 409.",
    },
    async (context, body) => {
      const { importSupplierEInvoice } = await import("../e-invoices/import-supplier.ts");
      const { id } = await importSupplierEInvoice(context, body);
      return linkTo(context.baseUrl, "supplier_invoices", id);
    },
  ),

  updateSupplierInvoice: modelled(
    {
      measured: "Totals are not compared with lines; the file stays.",
      assumed: "What totals and lines differ by is booked on 471.",
    },
    showing(showSupplierInvoice, updateSupplierInvoice),
  ),

  validateSupplierInvoiceAccounting: modelled(
    {
      documented: "The accounting status becomes `complete`.",
      assumed: "An invoice without a supplier is a 422.",
    },
    showing(showSupplierInvoice, validateAccounting),
  ),

  updateSupplierInvoicePaymentStatus: modelled(
    {
      measured:
        "`paid` reads back as `paid_offline`, and leaves `paid` and what remains; `to_be_paid` undoes it.",
    },
    updatePaymentStatus,
  ),

  updateSupplierInvoiceEInvoiceStatus: modelled(
    {
      measured: "An ordinary invoice is a 422; a received one has the status `null` at first.",
      documented: "A dispute and a refusal need a reason; approval ends a dispute.",
      assumed: "A refusal is final.",
    },
    showing(showEInvoiceStatus, updateEInvoiceStatus),
  ),

  getSupplierInvoiceInvoiceLines: modelled({ recorded: "The lines." }, (context, id, query) =>
    listPage(existingSupplierInvoice(context, id).lines, query, { show: showSupplierLine }),
  ),

  getSupplierInvoiceCategories: modelled({ recorded: "The categories." }, (context, id, query) => {
    const { categories } = existingSupplierInvoice(context, id);
    return listPage(assignedCategories(context.books, categories), query);
  }),

  categorizeSupplierInvoice: modelled(
    {
      recorded: "A bare array.",
      measured:
        "Weights of a group that do not sum to 1 are a 422; all categories are replaced. The " +
        "invoice's changelog has no event of it.",
    },
    (context, id, body) => {
      const invoice = existingSupplierInvoice(context, id);
      const categories = readWeights(context.books, body);
      change(context, "supplierInvoices", invoice, { categories }, { events: 0 });
      return assignedCategories(context.books, categories);
    },
  ),

  getSupplierInvoicePayments: modelled(
    { assumed: "One payment for each transaction that settles some of the invoice." },
    (context, id, query) =>
      listPage(paymentsOf(context.books, existingSupplierInvoice(context, id)), query),
  ),

  getSupplierInvoiceMatchedTransactions: modelled(
    { documented: "The transactions; none of an archived invoice." },
    (context, id, query) => {
      const { archived_at } = existingSupplierInvoice(context, id);
      const matched = archived_at === null ? transactionsOf(context.books, id) : [];
      return listPage(matched, query, { show: (own) => showSupplierMatch(context, own) });
    },
  ),

  matchSupplierInvoiceTransaction: modelled(MATCHING, (context, id, { transaction_id }) => {
    existingSupplierInvoice(context, id);
    return match(context, id, transaction_id);
  }),

  unmatchSupplierInvoiceTransaction: modelled(UNMATCHING, (context, id, transactionId) => {
    existingSupplierInvoice(context, id);
    return unmatch(context, id, transactionId);
  }),

  linkPurchaseRequest: modelled(
    {
      recorded: "204.",
      documented: "Several requests for an invoice, and several invoices for a request.",
      assumed: "A linked request is `invoiced`. Linking twice changes nothing.",
    },
    (context, id, { purchase_request_id }) =>
      linkPurchaseRequest(context, existingSupplierInvoice(context, id), purchase_request_id),
  ),
} satisfies Handlers;
