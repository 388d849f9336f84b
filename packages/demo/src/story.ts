import { type Client, collect, download, type Failure } from "centime";
import {
  type CustomerInvoice,
  createCustomerInvoice,
  finalizeCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoices,
  importCustomerInvoice,
  linkCreditNote,
  markCustomerInvoiceAsPaid,
  sendCustomerInvoiceByEmail,
} from "centime/customer-invoices";
import { createCompanyCustomer } from "centime/customers";
import { uploadFileAttachment } from "centime/file-attachments";
import { createJournal } from "centime/journals";
import { createProduct } from "centime/products";
import { ok, type ResultAsync, safeTry } from "neverthrow";
import { tellBooksStory } from "./books-story.ts";
import { tellCopyStory } from "./copy-story.ts";
import { type Stage, tellFailure } from "./narrator.ts";

/** Tells the life of an invoice from draft to paid, and what it does to the books, up to a copy of them. Ends early with a failure that is not part of it. */
export function tellInvoiceStory(stage: Stage): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    const draft = yield* billACustomer(stage);
    const invoice = yield* issueAndSend(stage, draft);
    yield* collectAndCredit(stage, invoice);
    yield* tellBooksStory(stage, invoice);
    yield* importAndDownload(stage, invoice);
    await makeMistakes(stage);
    await tellCopyStory(stage);
    return ok(undefined);
  });
}

/** Creates a customer and a product, and drafts an invoice with two VAT rates. */
export function billACustomer({ client, narrate }: Stage): ResultAsync<CustomerInvoice, Failure> {
  return safeTry(async function* () {
    narrate.chapter("A customer, a product, and a draft with two VAT rates");
    const customer = yield* client.send(
      createCompanyCustomer({
        name: "Librairie du Canal",
        emails: ["compta@librairie.example.test"],
        billing_address: {
          address: "12 quai de la Loire",
          postal_code: "75019",
          city: "Paris",
          country_alpha2: "FR",
        },
      }),
    );
    narrate.result("createCompanyCustomer", `${customer.name}, id ${customer.id}`);

    const product = yield* client.send(
      createProduct({ label: "Conseil", price_before_tax: "480.00", vat_rate: "FR_200" }),
    );
    narrate.result("createProduct", `${product.label}, ${product.price} EUR with tax`);

    const draft = yield* client.send(
      createCustomerInvoice({
        draft: true,
        date: "2026-07-01",
        deadline: "2026-07-31",
        customer_id: customer.id,
        invoice_lines: [
          { product_id: product.id, quantity: 2.5 },
          {
            label: "Livres",
            quantity: 3,
            unit: "piece",
            raw_currency_unit_price: "19.90",
            vat_rate: "FR_55",
            discount: { type: "relative", value: "10" },
          },
        ],
      }),
    );
    narrate.result("createCustomerInvoice", `a draft without a number, status ${draft.status}`);
    narrate.table(
      ["before tax", "tax", "total", "currency"],
      [
        [
          draft.currency_amount_before_tax,
          draft.currency_tax,
          draft.currency_amount,
          draft.currency,
        ],
      ],
    );
    return ok(draft);
  });
}

const MINUTE_MS = 60_000;

/** E-mails the draft too early, finalizes it, and e-mails it when its PDF is ready. */
export function issueAndSend(
  { client, narrate, sandbox }: Stage,
  draft: CustomerInvoice,
): ResultAsync<CustomerInvoice, Failure> {
  return safeTry(async function* () {
    narrate.chapter("From draft to the customer's mailbox");
    const tooEarly = await client.send(sendCustomerInvoiceByEmail(draft.id));
    tellFailure(narrate, tooEarly, "SendCustomerInvoiceByEmailUnprocessableEntity");

    const invoice = yield* client.send(finalizeCustomerInvoice(draft.id));
    narrate.result("finalizeCustomerInvoice", `${invoice.invoice_number}, ${invoice.status}`);

    const notReady = await client.send(sendCustomerInvoiceByEmail(draft.id));
    tellFailure(narrate, notReady, "SendCustomerInvoiceByEmailConflict");

    sandbox.advance(5 * MINUTE_MS);
    narrate.line("         … five minutes later, by the sandbox's clock");
    yield* client.send(sendCustomerInvoiceByEmail(draft.id));
    narrate.result("sendCustomerInvoiceByEmail", "on its way");
    return ok(invoice);
  });
}

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

/** Whether a credit note of 30 euros can be linked to an invoice, of which nothing was paid yet. */
const isCreditable = ({ status, customer, currency, remaining_amount_with_tax }: CustomerInvoice) =>
  status !== "partially_paid" &&
  customer !== null &&
  currency === "EUR" &&
  Number(remaining_amount_with_tax) > 30;

/** Issues a credit note of 30 euros with tax, and links it to an invoice. */
function credit(
  { client, narrate }: Stage,
  invoice: CustomerInvoice,
): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    const note = yield* client.send(
      createCustomerInvoice({
        draft: false,
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

/** Downloads an invoice's PDF, and brings it back as the file of an invoice made elsewhere: once. */
export function importAndDownload(
  { client, narrate }: Stage,
  { customer, public_file_url }: CustomerInvoice,
): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    narrate.chapter("A PDF goes out, and comes back as an invoice made elsewhere");
    const file = await download(public_file_url ?? "");
    if (file.isErr()) {
      narrate.surprise(`the PDF did not come: ${file.error.message}`);
      return ok(undefined);
    }
    const { content: data, type = "application/pdf" } = file.value;
    narrate.line(`         ${data.length} bytes of ${type}, without a token`);

    const attachment = yield* client.send(
      uploadFileAttachment({ file: { filename: "elsewhere.pdf", type, data } }),
    );
    narrate.result("uploadFileAttachment", attachment.filename);

    const call = importOf(attachment.id, customer?.id ?? 0);
    const imported = yield* client.send(call);
    narrate.result("importCustomerInvoice", `${imported.invoice_number}, ${imported.status}`);
    tellFailure(narrate, await client.send(call), "ImportCustomerInvoiceConflict");
    return ok(undefined);
  });
}

const importOf = (file_attachment_id: number, customer_id: number) =>
  importCustomerInvoice({
    file_attachment_id,
    customer_id,
    invoice_number: "ELSEWHERE-7",
    date: "2026-06-15",
    deadline: "2026-07-15",
    currency_amount_before_tax: "250.00",
    currency_tax: "50.00",
    currency_amount: "300.00",
    invoice_lines: [
      {
        label: "Mission de juin",
        quantity: 1,
        unit: "piece",
        raw_currency_unit_price: "250.00",
        vat_rate: "FR_200",
        currency_tax: "50.00",
        currency_amount: "300.00",
      },
    ],
  });

/** Creates a journal whose code exists, and gives an input that is never sent. */
export async function makeMistakes({ client, narrate }: Stage): Promise<void> {
  narrate.chapter("A journal whose code exists, and an input that never leaves the process");
  const taken = await client.send(createJournal({ code: "VT", label: "Ventes" }));
  tellFailure(narrate, taken, "CreateJournalUnprocessableEntity");

  const wrong = { label: "Conseil", price_before_tax: 480, vat_rate: "FR_20" };
  const notSent = await client.send(createProduct(wrong as never));
  tellFailure(narrate, notSent, "InvalidInput");
}
