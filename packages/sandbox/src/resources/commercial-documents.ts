import type {
  CommercialDocument,
  CommercialDocumentInvoiceLine,
  CreateCommercialDocumentBody,
  UpdateCommercialDocumentBody,
} from "@centime/core/commercial-documents";
import type { CommercialDocumentType } from "@centime/core/enumerations";
import { nextId } from "../books/numbering.ts";
import { change, type ReadOnly, save } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { modelled } from "../modelled.ts";
import { listAppendices, uploadAppendix } from "./files/appendices.ts";
import { resource } from "./resource.ts";
import { listLines, listSections, withoutBooking } from "./sales-documents/parts.ts";
import type { SalesDocument } from "./sales-documents/record.ts";
import { type DocumentKind, showDocument } from "./sales-documents/show.ts";
import { changeDocument, createDocument } from "./sales-documents/write.ts";
import { showing } from "./shared.ts";

/** A pro forma invoice, a shipping order or a purchasing order as the books hold it. */
export interface CommercialDocumentRecord extends SalesDocument {
  readonly document_type: CommercialDocumentType;
}

const KINDS: Readonly<Record<CommercialDocumentType, DocumentKind>> = {
  proforma: { title: "Proforma", path: "commercial_documents" },
  purchasing_order: { title: "Bon de commande", path: "commercial_documents" },
  shipping_order: { title: "Bon de livraison", path: "commercial_documents" },
};

const documents = resource("commercialDocuments", {
  model: "CommercialDocument",
  fields: keysAsFields<CommercialDocumentRecord>({
    id: "number",
    customer_id: "number",
    document_type: "text",
  }),
  show: showCommercialDocument,
});

const TAKEN = "A taken `external_reference` is a 422.";

export const commercialDocumentHandlers = {
  getCommercialDocuments: modelled(
    { documented: "Order, pages and filters.", assumed: "Items, as of quotes." },
    documents.list,
  ),

  getCommercialDocument: modelled(
    { assumed: "The document, as a quote is shown; never from a quote." },
    documents.read,
  ),

  createCommercialDocument: modelled(
    {
      documented: TAKEN,
      assumed: "Amounts as of invoices; each type is numbered apart (`PF-2026-0001`). Not booked.",
    },
    showing(showCommercialDocument, createCommercialDocument),
  ),

  updateCommercialDocument: modelled(
    {
      documented: "The document with the changes, to its lines and sections too.",
      assumed: [TAKEN, "Lines of a section that is deleted are a 422."],
    },
    showing(showCommercialDocument, updateCommercialDocument),
  ),

  getCommercialDocumentInvoiceLines: modelled({ documented: "The lines." }, (context, id, query) =>
    listLines(context, documents.existing(context, id), query, withoutFields),
  ),

  getCommercialDocumentInvoiceLineSections: modelled(
    { documented: "The sections." },
    (context, id, query) => listSections(documents.existing(context, id), query),
  ),

  getCommercialDocumentAppendices: modelled(
    { documented: "The appendices." },
    (context, id, query) => listAppendices(context, documents.existing(context, id), query),
  ),

  uploadCommercialDocumentAppendix: modelled(
    { documented: "The appendix." },
    (context, id, { file }) =>
      uploadAppendix(context, "commercialDocuments", documents.existing(context, id), file),
  ),
} satisfies Handlers;

function showCommercialDocument(
  context: Context,
  document: CommercialDocumentRecord,
): ReadOnly<CommercialDocument> {
  const { document_type, number, template_id } = document;
  return {
    ...showDocument(context, document, KINDS[document_type]),
    document_number: number,
    document_type,
    quote: null,
    commercial_document_template: template_id === null ? null : { id: template_id },
  };
}

function withoutFields(
  line: Parameters<typeof withoutBooking>[0],
): ReadOnly<CommercialDocumentInvoiceLine> {
  const { custom_fields: _fields, ...shown } = withoutBooking(line);
  return shown;
}

/** Adds a commercial document to the books. */
export function createCommercialDocument(
  context: Context,
  body: CreateCommercialDocumentBody,
): CommercialDocumentRecord {
  const { document_type, commercial_document_template_id: templateId } = body;
  const document = createDocument(context, body, {
    table: "commercialDocuments",
    id: nextId(context.books, "commercialDocument"),
    numbered: document_type,
    templateId,
  });
  return save(context, "commercialDocuments", { ...document, document_type });
}

function updateCommercialDocument(
  context: Context,
  id: number,
  body: UpdateCommercialDocumentBody,
): CommercialDocumentRecord {
  const document = documents.existing(context, id);
  const changed = changeDocument(context, document, body, {
    table: "commercialDocuments",
    templateId: body.commercial_document_template_id,
  });
  return change(context, "commercialDocuments", changed, {});
}
