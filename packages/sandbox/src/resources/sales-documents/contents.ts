import type { InvoiceLineSectionInput } from "@centime/core/customer-invoices";
import { CURRENCIES, type Language } from "@centime/core/enumerations";
import { netOf, sumOf } from "../../books/money.ts";
import { definedOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { requireTemplate } from "../customer-invoice-templates.ts";
import {
  changeLines,
  createLine,
  type LineChanges,
  type LineInput,
  priceLines,
  readDiscount,
} from "../customer-invoices/lines.ts";
import {
  changeSections,
  createSections,
  type SectionUpdate,
} from "../customer-invoices/sections.ts";
import type { PartChanges } from "../shared.ts";
import type { DocumentContents } from "./record.ts";

interface DiscountInput {
  readonly type: string;
  readonly value: string | null;
}

/** The texts of a request, in any of its forms. */
interface Texts {
  readonly currency?: string | undefined;
  readonly discount?: DiscountInput | undefined;
  readonly language?: Language | undefined;
  readonly pdf_description?: string | null | undefined;
  readonly pdf_invoice_free_text?: string | null | undefined;
  readonly pdf_invoice_subject?: string | null | undefined;
  readonly special_mention?: string | null | undefined;
}

/** The contents of a new document. */
export interface ContentsInput extends Texts {
  readonly invoice_lines: readonly LineInput[];
  readonly invoice_line_sections?: readonly InvoiceLineSectionInput[] | undefined;
}

/** Changes to the contents of a document. */
export interface ContentsChanges extends Texts {
  readonly invoice_lines?: LineChanges | undefined;
  readonly invoice_line_sections?: PartChanges<InvoiceLineSectionInput, SectionUpdate> | undefined;
}

/** Creates the contents of a document; `language` is that of the customer. */
export function createContents(
  context: Context,
  body: ContentsInput,
  {
    language,
    templateId,
  }: { readonly language: DocumentContents["language"]; readonly templateId?: number | undefined },
): DocumentContents {
  requireTemplate(context, templateId);
  const unpriced = body.invoice_lines.map((line) => createLine(context, line));
  const discount = readDiscount(body.discount, sumOf(unpriced, netOf));
  const lines = priceLines(unpriced, discount);
  return {
    currency: body.currency ?? "EUR",
    discount,
    language: body.language ?? language,
    lines,
    sections: createSections(context, body.invoice_line_sections ?? [], lines),
    pdf_description: body.pdf_description ?? null,
    pdf_invoice_free_text: body.pdf_invoice_free_text ?? "",
    pdf_invoice_subject: body.pdf_invoice_subject ?? "",
    special_mention: body.special_mention ?? null,
    template_id: templateId ?? null,
  };
}

/** The contents of a document after a request's changes: `null` empties a text, absence leaves it. */
export function changeContents(
  context: Context,
  contents: DocumentContents,
  body: ContentsChanges,
  templateId: number | undefined,
): DocumentContents {
  requireTemplate(context, templateId);
  requireCurrency(body.currency);
  const unpriced = changeLines(context, contents.lines, body.invoice_lines);
  const discount = readDiscount(body.discount ?? contents.discount, sumOf(unpriced, netOf));
  const lines = priceLines(unpriced, discount);
  const { language, pdf_description, special_mention, currency } = body;
  return {
    ...contents,
    ...definedOnly({ language, pdf_description, special_mention }),
    ...definedOnly({ currency, template_id: templateId }),
    pdf_invoice_free_text: changeText(body.pdf_invoice_free_text, contents.pdf_invoice_free_text),
    pdf_invoice_subject: changeText(body.pdf_invoice_subject, contents.pdf_invoice_subject),
    discount,
    lines,
    sections: changeSections(context, contents.sections, lines, body.invoice_line_sections),
  };
}

/** A text of the PDF: `null` empties it, absence leaves it. */
export const changeText = (change: string | null | undefined, own: string): string =>
  change === undefined ? own : (change ?? "");

/** Refuses a currency that the API does not know; the contract lets any text pass in updates. */
export function requireCurrency(currency: string | undefined): void {
  const isKnown = currency === undefined || CURRENCIES.some((known) => known === currency);
  if (!isKnown) refuseRule("Currency is unknown");
}
