import type { ResourceWords } from "./word-book.ts";

export const shared: ResourceWords = {
  types: {
    ResourceId: "Another resource, by its id.",
    CollectionLink: {
      summary: "A link to a list.",
      fields: { url: "The URL of the list in the API." },
    },
    CustomField: {
      summary: "The value of a custom field of the company.",
      fields: { value: "`null` for none." },
    },
    AssignedCategory: {
      summary: "An assigned category, with its weight.",
      fields: {
        category_group: 'The weights within one group add up to `"1"`.',
        analytical_code: "The company's own code for exports.",
      },
    },
    CategoryAssignment: "A category to assign, with its weight in its category group.",
    NamedResource: "Another resource, by its id and name.",
    Payment: {
      summary: "A payment of an invoice.",
      fields: { currency_amount: "In `currency`, a decimal string.", status: "Its status." },
    },
    MatchTransactionBody: {
      summary: "The bank transaction to match an invoice with.",
      fields: { transaction_id: "The bank transaction." },
    },
    UploadAppendixBody: "The file to add.",
    OverrideInvoiceLineInput: {
      summary: "A line that replaces those in the file of an electronic invoice.",
      fields: {
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount: "Total of the line with tax in the document's currency, a decimal string.",
      },
    },
    InvoiceLineSectionInput: "A section of a document's lines.",
    PageQuery: "The query parameters of a list: its page.",
    SortedPageQuery: "The query parameters of a list: its page and order.",
  },
  fields: { label: "Its name in Pennylane." },
};
