import { type Client, collect, type Failure } from "centime";
import {
  type CustomerInvoice,
  createCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoices,
  linkCreditNote,
  markCustomerInvoiceAsPaid,
} from "centime/customer-invoices";
import { ok, type ResultAsync, safeTry } from "neverthrow";
import type { Stage } from "../stage.ts";

/** Lists what is unpaid, credits an older invoice, and marks the new one as paid. */
export function collectAndCredit(
  stage: Stage,
  invoice: CustomerInvoice,
): ResultAsync<undefined, Failure> {
  const { client, narrate } = stage;
  return safeTry(async function* () {
    narrate.chapter("Everything that is unpaid, page by page");
    const unpaid = yield* unpaidInvoices(client);
    narrate.result("getCustomerInvoices", `${unpaid.length} unpaid invoices, 10 a page`);
    narrate.table(HEAD, unpaid.slice(0, MOST_ROWS).map(rowOf));
    narrate.line(`         … and ${Math.max(0, unpaid.length - MOST_ROWS)} more`);

    narrate.chapter("A credit note for an older invoice");
    const older = unpaid.find((other) => other.id !== invoice.id && isCreditable(other));
    if (older !== undefined) yield* credit(stage, older);

    narrate.chapter("And the new invoice is paid");
    yield* client.send(markCustomerInvoiceAsPaid(invoice.id));
    const paid = yield* client.send(getCustomerInvoice(invoice.id));
    narrate.result("markCustomerInvoiceAsPaid", describe(paid));
    return ok(undefined);
  });
}

/** Whether a credit note of 30 euros can be linked to an invoice. */
const isCreditable = ({ customer, currency, remaining_amount_with_tax }: CustomerInvoice) =>
  customer !== null && currency === "EUR" && Number(remaining_amount_with_tax) > 30;

/** Issues a credit note of 30 euros with tax, and links it to an invoice. */
function credit(
  { client, narrate }: Stage,
  invoice: CustomerInvoice,
): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    const note = yield* client.send(
      createCustomerInvoice({
        date: "2026-07-01",
        deadline: "2026-07-01",
        customer_id: invoice.customer?.id ?? 0,
        invoice_lines: [
          {
            label: "Geste commercial",
            quantity: -1,
            unit: "piece",
            raw_currency_unit_price: "25.00",
            vat_rate: "FR_200",
          },
        ],
      }),
    );
    narrate.result("createCustomerInvoice", `${note.invoice_number}, ${note.currency_amount}`);
    yield* client.send(linkCreditNote(invoice.id, { credit_note_id: note.id }));
    const credited = yield* client.send(getCustomerInvoice(invoice.id));
    narrate.result("linkCreditNote", describe(credited));
    return ok(undefined);
  });
}

const unpaidInvoices = (client: Client) =>
  collect(
    client,
    getCustomerInvoices({
      limit: 10,
      sort: "-date",
      filter: [
        { field: "draft", operator: "eq", value: false },
        { field: "credit_note", operator: "eq", value: false },
      ],
    }),
  ).map((invoices) => invoices.filter(({ paid }) => !paid));

const MOST_ROWS = 8;

const HEAD = ["number", "date", "due", "status", "total", "left to pay"];

const rowOf = (invoice: CustomerInvoice): readonly string[] => [
  invoice.invoice_number,
  invoice.date ?? "",
  invoice.deadline ?? "",
  invoice.status,
  invoice.currency_amount,
  invoice.remaining_amount_with_tax ?? "",
];

const describe = ({ invoice_number, status, remaining_amount_with_tax }: CustomerInvoice): string =>
  `${invoice_number} is ${status}, ${remaining_amount_with_tax} left to pay`;
