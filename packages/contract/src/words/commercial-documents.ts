import type { ResourceWords } from "./words.ts";

export const commercialDocuments: ResourceWords = {
  operations: {
    getCommercialDocuments: {
      summary: "Lists pro forma invoices, shipping orders and purchasing orders, in pages.",
    },
    createCommercialDocument: {
      summary: "Creates a pro forma invoice, a shipping order or a purchasing order.",
      failures: {
        404: "such as a customer that does not exist",
        422: "such as an `external_reference` that is taken",
      },
    },
    getCommercialDocument: { summary: "Reads one commercial document." },
    updateCommercialDocument: {
      summary: "Changes the fields of a commercial document that are given, and its lines.",
    },
    getCommercialDocumentInvoiceLines: {
      summary: "Lists the lines of a commercial document, in pages.",
    },
    getCommercialDocumentInvoiceLineSections: {
      summary: "Lists the sections that the lines of a commercial document stand in, in pages.",
    },
    getCommercialDocumentAppendices: {
      summary: "Lists the appendices of a commercial document, in pages.",
    },
    uploadCommercialDocumentAppendix: {
      summary: "Adds a file to a commercial document as an appendix.",
      notes: ["The company's document storage does not show it."],
    },
  },
  types: {
    CommercialDocument: {
      summary: "A pro forma invoice, a shipping order or a purchasing order.",
      fields: {
        invoice_line_sections: "Where the sections of its lines are listed.",
        invoice_lines: "Where its lines are listed.",
        label: "What people call it.",
        document_number: "The number that the company's numbering gave it.",
        commercial_document_template: "The template that lays it out; `null` for the usual one.",
      },
    },
    GetCommercialDocumentsQuery: {
      summary: "Which commercial documents to list, and in which order.",
    },
    CommercialDocumentFilter: { summary: "What commercial documents can be filtered by." },
    CreateCommercialDocumentBody: {
      summary: "What to create a commercial document with.",
      fields: { customer_id: "Whom it is made out to." },
    },
    DocumentLineInput: {
      summary: "A line of a commercial document: of a product, or of something else.",
    },
    DocumentProductLineInput: {
      summary: "A line for a product; what is absent comes from the product.",
      fields: { label: "What is sold." },
    },
    DocumentFreeLineInput: {
      summary: "A line for something that is no product of the company.",
      fields: { label: "What is sold." },
    },
    UpdateCommercialDocumentBody: {
      summary: "What to change of a commercial document; what is absent stays as it is.",
      fields: { customer_id: "Whom it is made out to." },
    },
    SectionChanges: { summary: "Which sections of a document to add, change and delete." },
    SectionUpdate: { summary: "What to change of a section of a document." },
    DocumentLineChanges: {
      summary: "Which lines of a commercial document to add, change and delete.",
    },
    DocumentLineUpdate: {
      summary: "What to change of a line of a commercial document.",
      fields: { label: "What is sold." },
    },
    CommercialDocumentInvoiceLine: {
      summary: "A line of a commercial document.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        currency_amount_before_tax:
          "Of the line, before tax, in the document's currency, a decimal string.",
        quantity: 'A decimal string: `"12.0"`.',
        label: "What is sold.",
      },
    },
  },
};
