import {
  createCustomerInvoiceFromQuote,
  getCustomerInvoices,
} from "@centime/core/customer-invoices";
import { updateCompanyCustomer } from "@centime/core/customers";
import {
  type CreateQuoteBody,
  createQuote,
  getQuote,
  getQuoteAppendices,
  getQuoteInvoiceLineSections,
  getQuoteInvoiceLines,
  getQuotes,
  type QuoteFilter,
  sendQuoteByEmail,
  updateQuote,
  updateQuoteStatus,
  uploadQuoteAppendix,
} from "@centime/core/quotes";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addCustomer, line } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

async function addQuote(sandbox: Sandbox, fields: Partial<CreateQuoteBody> = {}) {
  return await accepted(
    sandbox,
    createQuote({
      date: "2026-07-01",
      deadline: "2026-07-31",
      customer_id: fields.customer_id ?? (await addCustomer(sandbox)),
      invoice_lines: [line()],
      ...fields,
    }),
  );
}

const DAY_MS = 86_400_000;

const quotes = suite("quotes");

quotes("have a number, the amounts of their lines, and wait for a decision", async () => {
  const sandbox = createSandbox();
  const quote = await addQuote(sandbox, { invoice_lines: [line({ quantity: "2.5" })] });
  assert.equal(
    [quote.currency_amount_before_tax, quote.currency_tax, quote.amount, quote.status],
    ["250.0", "50.0", "300.0", "pending"],
  );
  assert.equal([quote.quote_number, quote.label], ["D-2026-0005", "D-2026-0005"]);
  assert.match(quote.filename ?? "", /^Devis-Fonderie du Lac-.*-D-2026-0005\.pdf$/);
  assert.equal(await accepted(sandbox, getQuote(quote.id)), quote);
});

quotes("expire on the day after their deadline, unless they were decided", async () => {
  const sandbox = createSandbox();
  const [open, accepted_] = [await addQuote(sandbox), await addQuote(sandbox)];
  await accepted(sandbox, updateQuoteStatus(accepted_.id, { status: "accepted" }));
  sandbox.advance(30 * DAY_MS);
  assert.is((await accepted(sandbox, getQuote(open.id))).status, "pending");
  sandbox.advance(DAY_MS);
  assert.is((await accepted(sandbox, getQuote(open.id))).status, "expired");
  assert.is((await accepted(sandbox, getQuote(accepted_.id))).status, "accepted");
});

quotes("are filtered by the status that they have today", async () => {
  const sandbox = createSandbox();
  const statuses = async (condition: QuoteFilter) => {
    const { items } = await accepted(sandbox, getQuotes({ filter: [condition] }));
    return items.map(({ status }) => status);
  };
  const field = "status";
  assert.equal(await statuses({ field, operator: "eq", value: "expired" }), ["expired"]);
  const value = ["accepted", "denied"] as const;
  assert.equal(await statuses({ field, operator: "in", value }), ["denied", "accepted"]);
});

quotes("change with their lines, until they are invoiced", async () => {
  const sandbox = createSandbox();
  const { id } = await addQuote(sandbox);
  const { items } = await accepted(sandbox, getQuoteInvoiceLines(id));
  const changed = await accepted(
    sandbox,
    updateQuote(id, {
      pdf_invoice_subject: "Chantier",
      invoice_lines: {
        update: [{ id: items[0]!.id, quantity: 3 }],
        create: [line({ label: "Pose" })],
      },
    }),
  );
  assert.equal([changed.pdf_invoice_subject, changed.amount], ["Chantier", "480.0"]);
  await accepted(sandbox, createCustomerInvoiceFromQuote({ quote_id: id, draft: true }));
  assert.is((await accepted(sandbox, getQuote(id))).status, "invoiced");
  assert.is((await refused(sandbox, updateQuote(id, { date: "2026-07-02" }))).status, 422);
  assert.is((await refused(sandbox, updateQuoteStatus(id, { status: "denied" }))).status, 422);
});

quotes("give their invoice customer, lines, sections and texts", async () => {
  const sandbox = createSandbox();
  const quote = await addQuote(sandbox, {
    deadline: "2026-07-11",
    discount: { type: "relative", value: "10" },
    invoice_line_sections: [{ rank: 1, title: "Étude" }],
    invoice_lines: [line({ section_rank: 1 }), line({ label: "Pose" })],
    pdf_invoice_free_text: "Merci",
  });
  const invoice = await accepted(
    sandbox,
    createCustomerInvoiceFromQuote({ quote_id: quote.id, draft: false, external_reference: "q" }),
  );
  assert.equal(
    [invoice.amount, invoice.customer?.id, invoice.deadline, invoice.pdf_invoice_free_text],
    [quote.amount, quote.customer?.id, "2026-07-11", "Merci"],
  );
  const link = new URL(quote.linked_invoices.url).searchParams.get("filter") ?? "";
  const filter = JSON.parse(link) as never;
  const { items } = await accepted(sandbox, getCustomerInvoices({ filter }));
  assert.equal(
    items.map(({ id }) => id),
    [invoice.id],
  );
});

quotes("have a section without a title for lines that name none", async () => {
  const sandbox = createSandbox();
  const { id } = await addQuote(sandbox);
  const { items } = await accepted(sandbox, getQuoteInvoiceLineSections(id));
  assert.equal(
    items.map(({ rank, title }) => [rank, title]),
    [[0, null]],
  );
});

quotes("are sent by e-mail once their PDF is ready", async () => {
  const sandbox = createSandbox();
  const { id, customer } = await addQuote(sandbox);
  const to = { recipients: ["achats@example.test"] };
  assert.is((await refused(sandbox, sendQuoteByEmail(id, to))).status, 409);
  sandbox.advance(120_000);
  await accepted(sandbox, sendQuoteByEmail(id, to));
  assert.is((await refused(sandbox, sendQuoteByEmail(id))).status, 422);
  const emails = ["compta@example.test"];
  await accepted(sandbox, updateCompanyCustomer(customer!.id, { emails }));
  await accepted(sandbox, sendQuoteByEmail(id));
  const sent = sandbox
    .books()
    .quotes.get(id)
    ?.emails.map(({ recipients }) => recipients);
  assert.equal(sent, [to.recipients, emails]);
});

quotes("have appendices and a PDF, downloaded without a token", async () => {
  const sandbox = createSandbox();
  const { id, public_file_url } = await addQuote(sandbox);
  const file = { filename: "plan.pdf", type: "application/pdf", data: "%PDF plan" };
  const added = await accepted(sandbox, uploadQuoteAppendix(id, { file }));
  assert.is(added.filename, "plan.pdf");
  const { items } = await accepted(sandbox, getQuoteAppendices(id));
  assert.is(items.length, 1);
  const stored = sandbox.books().quotes.get(id);
  assert.is(stored?.appendices[0]?.file.filename, "plan.pdf");
  const response = await sandbox.fetch(new Request(await freshAddress(sandbox, id)));
  assert.is(response.headers.get("content-type"), "application/pdf");
  assert.ok(public_file_url);
});

quotes(
  "refuse a reference that is taken, an unknown customer, and an unknown template",
  async () => {
    const sandbox = createSandbox();
    const customer_id = await addCustomer(sandbox);
    await addQuote(sandbox, { customer_id, external_reference: "devis-1" });
    const body = { date: "2026-07-01", deadline: "2026-07-31", invoice_lines: [line()] };
    const taken = createQuote({ ...body, customer_id, external_reference: "devis-1" });
    assert.match((await refused(sandbox, taken)).message, "has already been taken");
    assert.is((await refused(sandbox, createQuote({ ...body, customer_id: 1 }))).status, 404);
    const template = createQuote({ ...body, customer_id, quote_template_id: 1 });
    assert.is((await refused(sandbox, template)).status, 404);
  },
);

quotes.run();

/** The address of a quote's PDF as it is now: responses in these tests lack when it expires. */
async function freshAddress(sandbox: Sandbox, id: number): Promise<string> {
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const url = `https://app.pennylane.com/api/external/v2/quotes/${id}`;
  const response = await sandbox.fetch(new Request(url, { headers }));
  return ((await response.json()) as { public_file_url: string }).public_file_url;
}
