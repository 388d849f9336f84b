import type { ResourceWords } from "./words.ts";

export const quotes: ResourceWords = {
  operations: {
    getQuotes: { summary: "Lists quotes, in pages." },
    createQuote: {
      summary: "Creates a quote.",
      failures: {
        404: "such as a customer that does not exist",
        422: "such as an `external_reference` that is taken",
      },
    },
    getQuote: { summary: "Reads one quote." },
    updateQuote: { summary: "Changes the fields of a quote that are given, and its lines." },
    updateQuoteStatus: { summary: "Tells what has become of a quote." },
    sendQuoteByEmail: {
      summary: "Sends a quote to its customer by e-mail.",
      notes: [
        "The PDF is made in the background: for a few minutes after the quote, expect a 409.",
      ],
      failures: { 409: "the PDF is not ready yet: try again later" },
    },
    getQuoteInvoiceLines: { summary: "Lists the lines of a quote, in pages." },
    getQuoteInvoiceLineSections: {
      summary: "Lists the sections that the lines of a quote stand in, in pages.",
    },
    getQuoteAppendices: { summary: "Lists the appendices of a quote, in pages." },
    uploadQuoteAppendix: {
      summary: "Adds a file to a quote as an appendix.",
      notes: ["The company's document storage does not show it."],
    },
  },
  types: {
    Quote: {
      summary: "An offer to a customer.",
      fields: {
        invoice_line_sections: "Where the sections of its lines are listed.",
        invoice_lines: "Where its lines are listed.",
        label: "What people call it.",
        status: "What has become of it.",
        linked_invoices: "Where the invoices that were made from it are listed.",
        date: "Date of issue, `YYYY-MM-DD`.",
        deadline: "How long it stands, `YYYY-MM-DD`.",
        quote_number: "The number that the company's numbering gave it.",
        quote_template: "The template that lays it out; `null` for the usual one.",
      },
    },
    GetQuotesQuery: { summary: "Which quotes to list, and in which order." },
    QuoteFilter: { summary: "What quotes can be filtered by." },
    CreateQuoteBody: {
      summary: "What to create a quote with.",
      fields: { deadline: "How long it stands, `YYYY-MM-DD`.", customer_id: "Whom it is made to." },
    },
    QuoteLineInput: { summary: "A line of a quote: of a product, or of something else." },
    QuoteProductLineInput: {
      summary: "A line of a quote for a product; what is absent comes from the product.",
      fields: { label: "What is sold." },
    },
    QuoteFreeLineInput: {
      summary: "A line of a quote for something that is no product of the company.",
      fields: { label: "What is sold." },
    },
    UpdateQuoteBody: {
      summary: "What to change of a quote; what is absent stays as it is.",
      fields: { deadline: "How long it stands, `YYYY-MM-DD`.", customer_id: "Whom it is made to." },
    },
    QuoteLineChanges: { summary: "Which lines of a quote to add, change and delete." },
    UpdateQuoteStatusBody: {
      summary: "What has become of a quote.",
      fields: { status: "What it is from now on." },
    },
    QuoteInvoiceLine: {
      summary: "A line of a quote.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        currency_amount_before_tax:
          "Of the line, before tax, in the document's currency, a decimal string.",
        quantity: 'A decimal string: `"12.0"`.',
        label: "What is sold.",
        custom_fields: "The contract does not tell what stands in it.",
      },
    },
  },
};
