import { toDay } from "../books/clock.ts";
import { decimal } from "../books/money.ts";
import { nextInteger, pick } from "../books/random.ts";
import { save } from "../books/records.ts";
import type { Context } from "../context.ts";
import { importInvoice } from "../resources/customer-invoices/import.ts";
import { keepAttachment } from "../resources/file-attachments.ts";
import { addAppendix } from "../resources/files/appendices.ts";
import { seededFile } from "../resources/files/files.ts";
import type { DaysAgo } from "./seed-books.ts";
import type { MarkUnit } from "./units.ts";

const DAYS = [118, 90, 60, 30];
const TERM_DAYS = -30;
const VAT = "0.2";

/** Imported invoices: the first of four is archived, the last incomplete, the others paid. */
export function seedImports(daysAgo: DaysAgo, mark: MarkUnit): void {
  for (const [index, days] of DAYS.entries()) {
    mark("document", () => {
      const isLast = index === DAYS.length - 1;
      const context = daysAgo(days);
      const deadline = toDay(daysAgo(days + TERM_DAYS).clock.now());
      const body = importBody(context, index + 1, deadline);
      const invoice = importInvoice(context, { ...body, import_as_incomplete: isLast });
      save(context, "invoices", {
        ...invoice,
        marked_as_paid: !isLast,
        archived_at: index === 0 ? invoice.created_at : null,
      });
    });
  }
}

function importBody(context: Context, number: number, deadline: string) {
  const { books, clock } = context;
  const invoice_number = `A-${String(number).padStart(3, "0")}`;
  const beforeTax = decimal(100 + nextInteger(books.random, 900));
  const currency_tax = beforeTax.times(VAT).toFixed(2);
  const currency_amount = beforeTax.plus(currency_tax).toFixed(2);
  const currency_amount_before_tax = beforeTax.toFixed(2);
  const attachment = keepAttachment(context, seededFile(context, `${invoice_number}.pdf`));
  return {
    file_attachment_id: attachment.id,
    date: toDay(clock.now()),
    deadline,
    customer_id: pick(books.random, books.customers.keys()),
    invoice_number,
    currency_amount_before_tax,
    currency_amount,
    currency_tax,
    invoice_lines: [
      {
        label: "Reprise",
        substance: "services" as const,
        quantity: 1,
        unit: "piece",
        raw_currency_unit_price: currency_amount_before_tax,
        vat_rate: "FR_200" as const,
        currency_amount,
        currency_tax,
      },
    ],
  };
}

/** Every tenth invoice has an appendix. */
const APPENDIX_EVERY = 10;

const WAITING = ["facture-2026-101.pdf", "facture-2026-102.pdf", "avoir-2026-103.pdf"];

/** Appendices of some invoices, and files that wait to be imported. */
export function seedFiles(daysAgo: DaysAgo): void {
  const context = daysAgo(1);
  const { invoices } = context.books;
  for (const [index, invoice] of [...invoices.values()].entries()) {
    if (index % APPENDIX_EVERY === 0)
      addAppendix(context, "invoices", invoice, seededFile(context, "conditions.pdf"));
  }
  for (const filename of WAITING) keepAttachment(context, seededFile(context, filename));
}
