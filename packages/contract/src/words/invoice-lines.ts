import type { ResourceWords } from "./word-book.ts";

/** The lines that responses have. */
export const invoiceLines: ResourceWords = {
  types: {
    IncludedInvoiceLine: {
      summary:
        "A line included with its invoice: an {@link InvoiceLine} without its latest fields.",
      fields: {
        product: "`null` for a line without a product.",
        amount: "Total of the line with tax and after discount in euros, a decimal string.",
        currency_amount:
          "Total of the line with tax and after discount in the invoice's currency, a decimal string.",
        section_rank: "The `rank` of the line's section.",
      },
    },
    InvoiceLine: {
      summary: "A line of an invoice.",
      fields: {
        product: "`null` for a line without a product.",
        amount: "Total of the line with tax and after discount in euros, a decimal string.",
        currency_amount:
          "Total of the line with tax and after discount in the invoice's currency, a decimal string.",
        section_rank: "The `rank` of the line's section.",
        substance: "Derived from its ledger account; `null` when that is not possible.",
      },
    },
    QuoteInvoiceLine: {
      summary: "A line of a quote.",
      fields: {
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount_before_tax:
          "Total of the line before tax in the document's currency, a decimal string.",
      },
    },
    CommercialDocumentInvoiceLine: {
      summary: "A line of a commercial document.",
      fields: {
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount_before_tax:
          "Total of the line before tax in the document's currency, a decimal string.",
      },
    },
    BillingSubscriptionInvoiceLine: {
      summary: "A line of a subscription's invoices.",
      fields: {
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount_before_tax:
          "Total of the line before tax in the document's currency, a decimal string.",
      },
    },
  },
  fields: {
    label: "What is sold.",
    quantity: 'A decimal string: `"12.0"`.',
    amount: "Total of the line with tax in euros, a decimal string.",
    currency_amount: "Total of the line with tax in the document's currency, a decimal string.",
    custom_fields: "Its contents are not documented.",
  },
};

/** The lines that requests send. */
export const invoiceLineInputs: ResourceWords = {
  types: {
    DraftProductLineInput: {
      summary: "A line of a product, to add to a draft.",
      fields: { product_id: "The product; fields that are left out are taken from it." },
    },
    DraftFreeLineInput: "A line without a product, to add to a draft.",
    FinalizedProductLineInput: {
      summary: "A line of a product, of an invoice that is finalized at once.",
      fields: { product_id: "The product; fields that are left out are taken from it." },
    },
    FinalizedFreeLineInput: "A line without a product, of an invoice that is finalized at once.",
    ImportedInvoiceLineInput: {
      summary: "A line of an invoice to import.",
      fields: {
        description: "Further details.",
        discount: "Only together with `convert_to_e_invoice`; amounts are after the discount.",
      },
    },
    ImportedInvoiceLineAddition: {
      summary: "A line to add to an imported invoice.",
      fields: { description: "Further details." },
    },
    DraftInvoiceLineUpdate: {
      summary: "Changes to a line of a draft.",
      fields: { id: "The line to change." },
    },
    ImportedInvoiceLineUpdate: {
      summary: "Changes to a line of an imported invoice.",
      fields: {
        id: "The line to change.",
        description: "Further details.",
        imputation_dates: "The period that income is spread over, for deferred revenue.",
      },
    },
    QuoteProductLineInput:
      "A line of a quote for a product; fields that are left out are taken from the product.",
    QuoteFreeLineInput: "A line of a quote without a product.",
    DocumentProductLineInput:
      "A line for a product; fields that are left out are taken from the product.",
    DocumentFreeLineInput: "A line without a product.",
    DocumentLineUpdate: "Changes to a line of a commercial document.",
    SubscriptionLineInput: "A line of a subscription's invoices.",
    SubscriptionLineUpdate: "Changes to a line of a subscription.",
  },
  fields: {
    label: "What is sold.",
    currency_amount: "Total of the line with tax in the invoice's currency, a decimal string.",
    amount: "Total of the line with tax in euros, a decimal string.",
  },
};
