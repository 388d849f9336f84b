import type { ResourceWords } from "./word-book.ts";

export const shared: ResourceWords = {
  types: {
    ResourceId: "Another resource, by its id.",
    CollectionLink: {
      summary: "A list that belongs to a resource.",
      fields: { url: "Where the API answers the list." },
    },
    CustomField: {
      summary: "The value of a field that the company has defined itself.",
      fields: { value: "`null` when it has none." },
    },
    AssignedCategory: {
      summary: "A category as it is assigned to something, with its weight.",
      fields: {
        category_group: 'The weights within one group add up to `"1"`.',
        analytical_code: "The company's own code for exports.",
      },
    },
    CategoryAssignment: "A category to assign, with its weight in its category group.",
    NamedResource: "Another resource, by its id and name.",
    Payment: {
      summary: "A payment of an invoice.",
      fields: { currency_amount: "In `currency`, a decimal string.", status: "How far it is." },
    },
    MatchTransactionBody: {
      summary: "The transaction to match an invoice with.",
      fields: { transaction_id: "The bank transaction." },
    },
    UploadAppendixBody: "The file to add.",
    OverrideInvoiceLineInput: {
      summary: "A line that stands in place of those in the file of an electronic invoice.",
      fields: {
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
      },
    },
    InvoiceLineSectionInput: "A section for the lines of a document.",
    PageQuery: "Which page of a list to answer.",
    SortedPageQuery: "Which page of a list to answer, and in which order.",
  },
  fields: { label: "What people call it." },
};
