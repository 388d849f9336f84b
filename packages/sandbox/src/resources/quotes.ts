import type { QuoteStatus } from "@centime/core/enumerations";
import type {
  CreateQuoteBody,
  Quote,
  UpdateQuoteBody,
  UpdateQuoteStatusBody,
} from "@centime/core/quotes";
import { toDay } from "../books/clock.ts";
import { nextId } from "../books/numbering.ts";
import { change, type ReadOnly, save } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { keysAsFields } from "../http/filter.ts";
import { collection, refuseRule } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import { createEmail } from "./emails.ts";
import { listAppendices, uploadAppendix } from "./files/appendices.ts";
import { resource } from "./resource.ts";
import { listLines, listSections, withoutBooking } from "./sales-documents/parts.ts";
import type { SalesDocument } from "./sales-documents/record.ts";
import { type DocumentKind, showDocument } from "./sales-documents/show.ts";
import { changeDocument, createDocument } from "./sales-documents/write.ts";
import { showing } from "./shared.ts";

/** A quote as the books hold it. */
export interface QuoteRecord extends SalesDocument {
  /** The status that was set; a pending one expires by itself. */
  readonly status: QuoteStatus;
}

const KIND: DocumentKind = { title: "Devis", path: "quotes" };

const quotes = resource("quotes", {
  model: "Quote",
  fields: (context) => ({
    ...keysAsFields<QuoteRecord>({ id: "number", customer_id: "number" }),
    status: { type: "text", read: (quote) => statusOf(context, quote) },
  }),
  show: showQuote,
});

const FIXED = "An invoiced quote can no longer change: 422.";

export const quoteHandlers = {
  getQuotes: modelled(
    { recorded: "Items.", documented: "Order, pages, and the filter on `status`." },
    quotes.list,
  ),

  getQuote: modelled(
    {
      recorded: "The quote; its label is its number, its PDF is named after the customer.",
      assumed: "A pending quote is `expired` from the day after its deadline.",
    },
    quotes.read,
  ),

  createQuote: modelled(
    {
      recorded: "A pending quote, and a section without a title for lines that name none.",
      measured: "A taken `external_reference` is a 422; one that nobody gave has ten characters.",
      assumed: "Amounts as of invoices; numbered by year (`D-2026-0001`); no template of its own.",
    },
    showing(showQuote, (context, body) => createQuote(context, body)),
  ),

  updateQuote: modelled(
    { recorded: "The quote with the changes.", assumed: FIXED },
    showing(showQuote, updateQuote),
  ),

  updateQuoteStatus: modelled(
    { recorded: "The quote with the status.", assumed: [FIXED, "Any other status may be set."] },
    showing(showQuote, updateStatus),
  ),

  sendQuoteByEmail: modelled(
    {
      recorded: "204, to the recipients of the request.",
      documented: "409 until the PDF is ready; without recipients, to the customer's addresses.",
      assumed: "A customer without an address is a 422.",
    },
    (context, id, body): undefined => {
      const quote = quotes.existing(context, id);
      const email = createEmail(context, quote, Date.parse(quote.created_at), body);
      change(context, "quotes", quote, { emails: [...quote.emails, email] });
    },
  ),

  getQuoteInvoiceLines: modelled({ recorded: "The lines." }, (context, id, query) =>
    listLines(context, quotes.existing(context, id), query, withoutBooking),
  ),

  getQuoteInvoiceLineSections: modelled({ recorded: "The sections." }, (context, id, query) =>
    listSections(quotes.existing(context, id), query),
  ),

  getQuoteAppendices: modelled({ recorded: "The appendices." }, (context, id, query) =>
    listAppendices(context, quotes.existing(context, id), query),
  ),

  uploadQuoteAppendix: modelled({ documented: "The appendix." }, (context, id, { file }) =>
    uploadAppendix(context, "quotes", quotes.existing(context, id), file),
  ),
} satisfies Handlers;

/** The quote of that id; refuses with 404 when there is none. */
export const existingQuote = quotes.existing;

/** The status of a quote now. */
function statusOf({ clock }: Context, { status, deadline }: QuoteRecord): QuoteStatus {
  return status === "pending" && deadline < toDay(clock.now()) ? "expired" : status;
}

function showQuote(context: Context, quote: QuoteRecord): ReadOnly<Quote> {
  const { id, number, template_id } = quote;
  // The real API's link has the id as a number here, unlike its other links.
  const filter = JSON.stringify([{ field: "quote_id", operator: "eq", value: id }]);
  return {
    ...showDocument(context, quote, KIND),
    quote_number: number,
    status: statusOf(context, quote),
    quote_template: template_id === null ? null : { id: template_id },
    linked_invoices: collection(
      context.baseUrl,
      `customer_invoices?filter=${encodeURIComponent(filter)}`,
    ),
  };
}

/** Adds a quote to the books. */
export function createQuote(
  context: Context,
  body: CreateQuoteBody,
  id: number = nextId(context.books, "quote"),
): QuoteRecord {
  const document = createDocument(context, body, {
    table: "quotes",
    id,
    numbered: "quote",
    templateId: body.quote_template_id,
  });
  return save(context, "quotes", { ...document, status: "pending" });
}

function updateQuote(context: Context, id: number, body: UpdateQuoteBody): QuoteRecord {
  const quote = changeableQuote(context, id);
  const templateId = body.quote_template_id;
  const changed = changeDocument(context, quote, body, { table: "quotes", templateId });
  return change(context, "quotes", changed, {});
}

function updateStatus(
  context: Context,
  id: number,
  { status }: UpdateQuoteStatusBody,
): QuoteRecord {
  return change(context, "quotes", changeableQuote(context, id), { status });
}

/** The quote of that id; refuses one that was invoiced with 422. */
function changeableQuote(context: Context, id: number): QuoteRecord {
  const quote = quotes.existing(context, id);
  return quote.status === "invoiced" ? refuseRule("The quote has been invoiced") : quote;
}
