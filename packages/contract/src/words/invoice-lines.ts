import type { ResourceWords } from "./word-book.ts";

/** The lines that responses have. */
export const invoiceLines: ResourceWords = {
  types: {
    IncludedInvoiceLine: {
      summary: "A line that came with its invoice: as {@link InvoiceLine}, less its latest fields.",
      fields: {
        product: "`null` for a line without a product.",
        amount: "Of the line, with tax and after discount, in euros, a decimal string.",
        currency_amount: "Of the line, with tax and after discount, in the invoice's currency.",
        section_rank: "The `rank` of the section that it stands in.",
      },
    },
    InvoiceLine: {
      summary: "A line of an invoice.",
      fields: {
        product: "`null` for a line without a product.",
        amount: "Of the line, with tax and after discount, in euros, a decimal string.",
        currency_amount: "Of the line, with tax and after discount, in the invoice's currency.",
        section_rank: "The `rank` of the section that it stands in.",
        substance: "Told by its ledger account; `null` when that is not clear.",
      },
    },
    QuoteInvoiceLine: {
      summary: "A line of a quote.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount_before_tax:
          "Of the line, before tax, in the document's currency, a decimal string.",
      },
    },
    CommercialDocumentInvoiceLine: {
      summary: "A line of a commercial document.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount_before_tax:
          "Of the line, before tax, in the document's currency, a decimal string.",
      },
    },
    BillingSubscriptionInvoiceLine: {
      summary: "A line that a subscription puts on its invoices.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount_before_tax:
          "Of the line, before tax, in the document's currency, a decimal string.",
      },
    },
  },
  fields: {
    label: "What is sold.",
    quantity: 'A decimal string: `"12.0"`.',
    amount: "Of the line, with tax, in euros, a decimal string.",
    currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
    custom_fields: "The contract does not tell what stands in it.",
  },
};

/** The lines that requests send. */
export const invoiceLineInputs: ResourceWords = {
  types: {
    DraftProductLineInput: {
      summary: "A line of a product, to add to a draft.",
      fields: { product_id: "The product that is sold: what is absent below comes from it." },
    },
    DraftFreeLineInput: "A line without a product, to add to a draft.",
    FinalizedProductLineInput: {
      summary: "A line of a product, of an invoice that is final at once.",
      fields: { product_id: "The product that is sold: what is absent below comes from it." },
    },
    FinalizedFreeLineInput: "A line without a product, of an invoice that is final at once.",
    ImportedInvoiceLineInput: {
      summary: "A line of an invoice to import.",
      fields: {
        description: "More on what is sold.",
        discount: "Only together with `convert_to_e_invoice`; amounts are those after it.",
      },
    },
    ImportedInvoiceLineAddition: {
      summary: "A line to add to an imported invoice.",
      fields: { description: "More on what is sold." },
    },
    DraftInvoiceLineUpdate: {
      summary: "What to change of a line of a draft.",
      fields: { id: "The line to change." },
    },
    ImportedInvoiceLineUpdate: {
      summary: "What to change of a line of an imported invoice.",
      fields: {
        id: "The line to change.",
        description: "More on what is sold.",
        imputation_dates: "The period that income is spread over, for deferred revenue.",
      },
    },
    QuoteProductLineInput:
      "A line of a quote for a product; what is absent comes from the product.",
    QuoteFreeLineInput: "A line of a quote for something that is no product of the company.",
    DocumentProductLineInput: "A line for a product; what is absent comes from the product.",
    DocumentFreeLineInput: "A line for something that is no product of the company.",
    DocumentLineUpdate: "What to change of a line of a commercial document.",
    SubscriptionLineInput: "A line that a subscription puts on its invoices.",
    SubscriptionLineUpdate: "What to change of a line of a subscription.",
  },
  fields: {
    label: "What is sold.",
    currency_amount: "Total of the line with tax in the invoice's currency, a decimal string.",
    amount: "Total of the line with tax in euros, a decimal string.",
  },
};
