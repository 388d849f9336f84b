import type { ImportPurchaseRequestBody, PurchaseRequest } from "@centime/core/purchase-requests";
import { rowsWith } from "../books/indexes.ts";
import { nextId } from "../books/numbering.ts";
import { change, type ReadOnly, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { type Fields, keysAsFields } from "../http/filter.ts";
import { linkTo } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import { existingAttachment } from "./file-attachments.ts";
import { fileAddress, type StoredFile } from "./files/files.ts";
import { resource } from "./resource.ts";
import { showing } from "./shared.ts";
import type { SupplierInvoiceRecord } from "./supplier-invoices/record.ts";
import { readTotals } from "./supplier-invoices/totals.ts";
import { existingSupplier } from "./suppliers.ts";

/** A purchase request as the books hold it: its invoices link to it. */
export interface PurchaseRequestRecord
  extends ReadOnly<Omit<PurchaseRequest, "linked_invoices" | "purchase_order" | "supplier">> {
  readonly supplier_id: number;
  readonly file: StoredFile;
  /** As they were imported; the API does not show them. */
  readonly lines: ReadOnly<ImportPurchaseRequestBody["purchase_request_lines"]>;
}

const NOBODY = { type: "number", read: () => null } as const;

const FIELDS: Fields<PurchaseRequestRecord> = {
  ...keysAsFields<PurchaseRequestRecord>({ id: "number", supplier_id: "number" }),
  reviewed_by_id: NOBODY,
  user_id: NOBODY,
};

const purchaseRequests = resource("purchaseRequests", {
  model: "PurchaseRequest",
  fields: FIELDS,
  show: showPurchaseRequest,
});

export const purchaseRequestHandlers = {
  getPurchaseRequests: modelled(
    {
      documented: "Items, order and pages.",
      assumed: "Nobody wrote or reviewed a request: filters by them find none.",
    },
    purchaseRequests.list,
  ),

  getPurchaseRequest: modelled({ documented: "The request." }, purchaseRequests.read),

  importPurchaseRequest: modelled(
    {
      documented: "The request, which is `approved` at once.",
      assumed: "Totals are not compared with lines; a file may be imported again.",
    },
    showing(showPurchaseRequest, importPurchaseRequest),
  ),
} satisfies Handlers;

function showPurchaseRequest(
  context: Context,
  { supplier_id, file, lines: _lines, ...request }: PurchaseRequestRecord,
): ReadOnly<PurchaseRequest> {
  const { books, baseUrl } = context;
  const invoices = rowsWith(books.supplierInvoices, "purchase_request_ids", request.id);
  return {
    ...request,
    supplier: linkTo(baseUrl, "suppliers", supplier_id),
    purchase_order: { filename: file.filename, url: fileAddress(context, file) },
    linked_invoices: { items: invoices.map(({ id }) => linkTo(baseUrl, "supplier_invoices", id)) },
  };
}

/** Adds an approved purchase request, with the order as its file. */
export function importPurchaseRequest(
  context: Context,
  { supplier_id, file_attachment_id, purchase_request_lines, ...body }: ImportPurchaseRequestBody,
): PurchaseRequestRecord {
  const { file } = existingAttachment(context, file_attachment_id);
  const currency = body.currency ?? "EUR";
  return save(context, "purchaseRequests", {
    id: nextId(context.books, "purchaseRequest"),
    supplier_id: existingSupplier(context, supplier_id).id,
    purchase_order_number: body.purchase_order_number,
    delivery_address: body.delivery_address,
    status: "approved",
    currency,
    reason: body.reason,
    estimated_delivery_date: body.estimated_delivery_date ?? null,
    ...readTotals({ ...body, currency }),
    file,
    lines: purchase_request_lines,
    ...stampsNow(context),
  });
}

/** Links a purchase request to an invoice, which the request becomes. */
export function linkPurchaseRequest(
  context: Context,
  invoice: SupplierInvoiceRecord,
  id: number,
): undefined {
  const request = purchaseRequests.existing(context, id);
  const { purchase_request_ids } = invoice;
  if (purchase_request_ids.includes(id)) return;
  change(context, "supplierInvoices", invoice, {
    purchase_request_ids: [...purchase_request_ids, id],
  });
  change(context, "purchaseRequests", request, { status: "invoiced" });
}
