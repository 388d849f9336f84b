import { once, read, type SelectedResource } from "../selection.ts";

export const quotes: SelectedResource = {
  file: "quotes",
  operations: {
    getQuotes: read("listQuotes"),
    createQuote: once("postQuotes", "each request creates a quote"),
    getQuote: read("getQuote"),
    updateQuote: once("updateQuote", "it can create lines, and each request creates them"),
    updateQuoteStatus: once(
      "updateStatusQuote",
      "the second request finds the status reached, and may turn a success into a 422",
    ),
    sendQuoteByEmail: once("sendByEmailQuote", "each request sends an e-mail"),
    getQuoteInvoiceLines: read("getQuoteInvoiceLines"),
    getQuoteInvoiceLineSections: read("getQuoteInvoiceLineSections"),
    getQuoteAppendices: read("getQuoteAppendices"),
    uploadQuoteAppendix: once("postQuoteAppendices", "each request adds an appendix"),
  },
};
