import {
  createCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoiceInvoiceLineSections,
  getCustomerInvoiceInvoiceLines,
  updateCustomerInvoice,
} from "@centime/core/customer-invoices";
import { createProduct } from "@centime/core/products";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addCustomer, addDraft, addInvoice, line } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

const linesOf = async (sandbox: Sandbox, id: number) =>
  (await accepted(sandbox, getCustomerInvoiceInvoiceLines(id, { sort: "rank" }))).items;

const drafts = suite("drafts");

drafts("a line takes over from its product what it does not say itself", async () => {
  const sandbox = createSandbox();
  const product = await accepted(
    sandbox,
    createProduct({
      label: "Table",
      price_before_tax: "899.00",
      vat_rate: "FR_200",
      unit: "pair",
      substance: "goods",
    }),
  );
  const { id } = await addDraft(sandbox, {
    invoice_lines: [
      { product_id: product.id, quantity: 2 },
      { product_id: product.id, quantity: 1, label: "Table d'exposition", vat_rate: "FR_100" },
    ],
  });
  const [first, second] = await linesOf(sandbox, id);
  assert.equal(
    [first?.label, first?.unit, first?.raw_currency_unit_price, first?.amount, first?.substance],
    ["Table", "pair", "899.0", "2157.6", "goods"],
  );
  assert.is(first?.product?.id, product.id);
  assert.equal([second?.label, second?.tax], ["Table d'exposition", "89.9"]);
});

drafts("lines are created, updated and deleted, and the amounts follow", async () => {
  const sandbox = createSandbox();
  const { id } = await addDraft(sandbox, { invoice_lines: [line(), line({ label: "Autre" })] });
  const [first, second] = await linesOf(sandbox, id);
  const changed = await accepted(
    sandbox,
    updateCustomerInvoice(id, {
      invoice_lines: {
        create: [line({ vat_rate: "FR_55" })],
        update: [{ id: first!.id, quantity: 3 }],
        delete: [{ id: second!.id }],
      },
    }),
  );
  assert.equal([changed.currency_amount_before_tax, changed.tax], ["400.0", "65.5"]);
  assert.equal(
    (await linesOf(sandbox, id)).map(({ quantity }) => quantity),
    ["3.0", "1.0"],
  );
});

drafts("an invoice keeps a line, and the lines it knows", async () => {
  const sandbox = createSandbox();
  const { id } = await addDraft(sandbox);
  const [only] = await linesOf(sandbox, id);
  const empty = updateCustomerInvoice(id, { invoice_lines: { delete: [{ id: only!.id }] } });
  assert.is((await refused(sandbox, empty)).status, 422);
  const unknown = updateCustomerInvoice(id, { invoice_lines: { delete: [{ id: 1 }] } });
  assert.is((await refused(sandbox, unknown)).status, 404);
  assert.is((await linesOf(sandbox, id)).length, 1);
});

drafts("a draft's own fields change", async () => {
  const sandbox = createSandbox();
  const { id } = await addDraft(sandbox);
  const customer_id = await addCustomer(sandbox);
  const changed = await accepted(
    sandbox,
    updateCustomerInvoice(id, {
      customer_id,
      deadline: "2026-09-01",
      label: "Vente",
      pdf_invoice_subject: "Objet",
      discount: { type: "absolute", value: "10" },
    }),
  );
  assert.equal(
    [changed.customer?.id, changed.deadline, changed.label, changed.pdf_invoice_subject],
    [customer_id, "2026-09-01", "Vente", "Objet"],
  );
  assert.is(changed.currency_amount_before_tax, "90.0");
});

drafts("of a finalized invoice only what the API lets one changes", async () => {
  const sandbox = createSandbox();
  const invoice = await addInvoice(sandbox);
  const [only] = await linesOf(sandbox, invoice.id);
  const dates = { start_date: "2026-07-01", end_date: "2026-09-30" };
  const changed = await accepted(
    sandbox,
    updateCustomerInvoice(invoice.id, {
      label: "Vente",
      invoice_lines: { update: [{ id: only!.id, imputation_dates: dates }] },
    }),
  );
  assert.equal(changed, { ...invoice, label: "Vente", updated_at: changed.updated_at });
  assert.equal((await linesOf(sandbox, invoice.id))[0]?.imputation_dates, dates);
  for (const body of [
    { deadline: "2026-09-01" },
    { invoice_lines: { create: [line()] } },
    { invoice_lines: { update: [{ id: only!.id, quantity: 2 }] } },
  ]) {
    assert.is((await refused(sandbox, updateCustomerInvoice(invoice.id, body))).status, 422);
  }
});

drafts("sections count up from 1, and lines are in one of them", async () => {
  const sandbox = createSandbox();
  const { id } = await addDraft(sandbox, {
    invoice_line_sections: [{ rank: 1, title: "Étude" }, { rank: 2 }],
    invoice_lines: [line({ section_rank: 1 }), line()],
  });
  const { items } = await accepted(
    sandbox,
    getCustomerInvoiceInvoiceLineSections(id, { sort: "id" }),
  );
  assert.equal(
    items.map(({ rank, title }) => [rank, title]),
    [
      [0, null],
      [1, "Étude"],
      [2, null],
    ],
  );
  const customer_id = await addCustomer(sandbox);
  const base = { customer_id, date: "2026-07-01", deadline: "2026-07-31", draft: true } as const;
  for (const body of [
    { ...base, invoice_line_sections: [{ rank: 2 }], invoice_lines: [line()] },
    { ...base, invoice_line_sections: [{ rank: 1 }, { rank: 1 }], invoice_lines: [line()] },
    { ...base, invoice_lines: [line({ section_rank: 1 })] },
  ]) {
    assert.is((await refused(sandbox, createCustomerInvoice(body))).status, 422);
  }
});

drafts("installments add up to the invoice", async () => {
  const sandbox = createSandbox();
  const deadline = "2026-08-31";
  const installments = [
    { deadline, amount: "100.00" },
    { deadline, amount: "20.00" },
  ];
  const { id, installments: link } = await addDraft(sandbox, { installments });
  assert.ok(link?.url.endsWith(`/customer_invoices/${id}/installments`));
  const wrong = updateCustomerInvoice(id, {
    installments: { create: [{ deadline, amount: "1" }] },
  });
  assert.is((await refused(sandbox, wrong)).status, 422);
});

const refusals: readonly [title: string, fields: Parameters<typeof line>[0]][] = [
  ["more than all off", { discount: { type: "relative", value: "101" } }],
  ["less than nothing off", { discount: { type: "relative", value: "-1" } }],
  ["more off than it costs", { discount: { type: "absolute", value: "100.01" } }],
];

for (const [title, fields] of refusals) {
  drafts(`a line with ${title} is refused, and nothing is written down`, async () => {
    const sandbox = createSandbox();
    const { id } = await addDraft(sandbox);
    const before = await accepted(sandbox, getCustomerInvoice(id));
    const change = updateCustomerInvoice(id, { invoice_lines: { create: [line(fields)] } });
    assert.is((await refused(sandbox, change)).status, 422);
    assert.equal(await accepted(sandbox, getCustomerInvoice(id)), before);
  });
}

drafts("amounts in another currency have their worth in euros", async () => {
  const sandbox = createSandbox();
  const draft = await addDraft(sandbox, { currency: "USD" });
  assert.equal(
    [draft.currency_amount, draft.amount, draft.exchange_rate],
    ["120.0", "110.4", "0.92"],
  );
});

drafts("what an invoice refers to must exist", async () => {
  const sandbox = createSandbox();
  const customer_id = await addCustomer(sandbox);
  const base = { customer_id, date: "2026-07-01", deadline: "2026-07-31", draft: true } as const;
  for (const body of [
    { ...base, customer_id: 1, invoice_lines: [line()] },
    { ...base, customer_invoice_template_id: 1, invoice_lines: [line()] },
    { ...base, invoice_lines: [{ product_id: 1, quantity: 1 }] },
    { ...base, invoice_lines: [line({ ledger_account_id: 1 })] },
  ]) {
    assert.is((await refused(sandbox, createCustomerInvoice(body))).status, 404);
  }
});

drafts.run();
