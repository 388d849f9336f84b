import { once, read, type SelectedResource } from "../selection.ts";

export const commercialDocuments: SelectedResource = {
  file: "commercial-documents",
  operations: {
    getCommercialDocuments: read("listCommercialDocuments"),
    createCommercialDocument: once("postCommercialDocuments", "each request creates a document"),
    getCommercialDocument: read("getCommercialDocument"),
    updateCommercialDocument: once(
      "updateCommercialDocument",
      "it can create lines, and each request creates them",
    ),
    getCommercialDocumentInvoiceLines: read("getCommercialDocumentInvoiceLines"),
    getCommercialDocumentInvoiceLineSections: read("getCommercialDocumentInvoiceLineSections"),
    getCommercialDocumentAppendices: read("getCommercialDocumentAppendices"),
    uploadCommercialDocumentAppendix: once(
      "postCommercialDocumentAppendices",
      "each request adds an appendix",
    ),
  },
};
