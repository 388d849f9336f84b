import { code } from "./code.ts";
import { type ExampleInput, facturX, pdf, step, uploaded } from "./example.ts";
import type { Seeded } from "./seeded.ts";

const LINE = {
  label: "Pose de menuiseries",
  quantity: 2,
  unit: "day",
  raw_currency_unit_price: "650.00",
  vat_rate: "FR_200",
};

const PERIOD = { date: "2026-07-01", deadline: "2026-07-31" };

const ADDRESS = {
  address: "12 rue des Ateliers",
  postal_code: "69007",
  city: "Lyon",
  country_alpha2: "FR",
};

/** The ids of installments, which no documented operation returns. */
const FIRST_INSTALLMENT = [
  'const path = "/api/external/v2/customer_invoices/" + invoice.id + "/installments";',
  'const installments = unwrap(await pennylane.request({ method: "GET", path })) as {',
  "  items: { id: number }[];",
  "};",
];

/** A finalized invoice or, negative, a credit note. */
const issued = (name: string, seeded: Seeded, quantity: number) =>
  step(name, "pennylane.customerInvoices.createCustomerInvoice", {
    ...PERIOD,
    draft: false,
    customer_id: seeded.ids["customers"],
    invoice_lines: [{ ...LINE, quantity }],
  });

/** The examples of what is sold: customers, products, quotes, invoices. */
export const salesExamples = (seeded: Seeded): Readonly<Record<string, ExampleInput>> => {
  const { ids } = seeded;
  const customer_id = ids["customers"];
  const weights = [{ id: ids["categories"], weight: "1" }];
  const invoice = { before: [issued("invoice", seeded, 2)], path: [code("invoice.id")] };
  return {
    createBillingSubscription: {
      body: {
        label: "Maintenance",
        customer_id,
        start: "2026-08-01",
        mode: { type: "awaiting_validation" },
        payment_conditions: "30_days",
        payment_method: "offline",
        recurring_rule: { type: "monthly", day_of_month: 1 },
        customer_invoice_data: {
          invoice_lines: [
            {
              ...LINE,
              label: "Maintenance mensuelle",
              quantity: 1,
              unit: "month",
              raw_currency_unit_price: "120.00",
            },
          ],
        },
      },
    },
    updateBillingSubscription: {
      body: { label: "Maintenance 2026", payment_conditions: "15_days" },
    },
    createCommercialDocument: {
      body: { ...PERIOD, document_type: "proforma", customer_id, invoice_lines: [LINE] },
    },
    updateCommercialDocument: { body: { deadline: "2026-08-31" } },
    uploadCommercialDocumentAppendix: { body: { file: pdf("conditions.pdf") } },
    createCustomerInvoice: {
      body: { ...PERIOD, draft: true, customer_id, invoice_lines: [LINE] },
    },
    createCustomerInvoiceFromQuote: { body: { quote_id: seeded.acceptedQuote, draft: true } },
    importCustomerInvoice: {
      before: [uploaded("facture-2026-117.pdf")],
      body: {
        ...PERIOD,
        file_attachment_id: code("file.id"),
        customer_id,
        invoice_number: "2026-117",
        currency_amount_before_tax: "1300.00",
        currency_tax: "260.00",
        currency_amount: "1560.00",
        invoice_lines: [{ ...LINE, currency_amount: "1560.00", currency_tax: "260.00" }],
      },
    },
    importCustomerEInvoice: { before: facturX.before, body: { file: facturX.file } },
    updateCustomerInvoice: { path: [seeded.draft], body: { deadline: "2026-08-31" } },
    updateImportedCustomerInvoice: {
      path: [seeded.importedInvoice],
      body: { external_reference: "boutique-117" },
    },
    deleteCustomerInvoice: { path: [seeded.draft] },
    finalizeCustomerInvoice: {
      before: [
        step("draft", "pennylane.customerInvoices.createCustomerInvoice", {
          ...PERIOD,
          draft: true,
          customer_id,
          invoice_lines: [LINE],
        }),
      ],
      path: [code("draft.id")],
    },
    sendCustomerInvoiceByEmail: { body: { recipients: ["compta@atelier-dubois.example"] } },
    sendCustomerInvoiceToPa: {},
    markCustomerInvoiceAsPaid: invoice,
    markCustomerInvoiceInstallmentAsPaid: {
      before: [
        step("invoice", "pennylane.customerInvoices.createCustomerInvoice", {
          ...PERIOD,
          draft: false,
          customer_id,
          invoice_lines: [LINE],
          installments: [
            { deadline: "2026-07-15", amount: "560.00" },
            { deadline: "2026-07-31", amount: "1000.00" },
          ],
        }),
        ...FIRST_INSTALLMENT,
      ],
      path: [code("invoice.id"), code("installments.items[0]?.id ?? 0")],
    },
    linkCreditNote: {
      before: [issued("invoice", seeded, 2), issued("creditNote", seeded, -2)],
      path: [code("invoice.id")],
      body: { credit_note_id: code("creditNote.id") },
    },
    matchCustomerInvoiceTransaction: {
      path: [seeded.unmatchedInvoice],
      body: { transaction_id: seeded.unmatchedTransaction },
    },
    unmatchCustomerInvoiceTransaction: {
      path: [seeded.matchedInvoice.invoice, seeded.matchedInvoice.transaction],
    },
    categorizeCustomerInvoice: { body: weights },
    uploadCustomerInvoiceAppendix: { body: { file: pdf("bon-de-livraison.pdf") } },
    createCustomer: {
      body: { customer_type: "company", name: "Boulangerie Martin", billing_address: ADDRESS },
    },
    createCompanyCustomer: {
      body: {
        name: "Boulangerie Martin",
        reg_no: "732829320",
        emails: ["compta@boulangerie-martin.example"],
        payment_conditions: "30_days",
        billing_address: ADDRESS,
      },
    },
    updateCompanyCustomer: { body: { payment_conditions: "15_days" } },
    createIndividualCustomer: {
      body: { first_name: "Camille", last_name: "Moreau", billing_address: ADDRESS },
    },
    updateIndividualCustomer: { body: { phone: "04 72 00 00 00" } },
    categorizeCustomer: { body: weights },
    createCustomerContact: {
      body: {
        first_name: "Camille",
        last_name: "Moreau",
        role: "Comptable",
        email: "camille.moreau@atelier-dubois.example",
      },
    },
    getCustomerContact: { path: [seeded.contact.customer, seeded.contact.contact] },
    updateCustomerContact: {
      path: [seeded.contact.customer, seeded.contact.contact],
      body: { role: "Directrice financière" },
    },
    deleteCustomerContact: { path: [seeded.contact.customer, seeded.contact.contact] },
    createProduct: {
      body: {
        label: "Journée de conseil",
        price_before_tax: "650.00",
        vat_rate: "FR_200",
        unit: "day",
      },
    },
    updateProduct: { body: { price_before_tax: "690.00" } },
    createQuote: { body: { ...PERIOD, customer_id, invoice_lines: [LINE] } },
    updateQuote: { body: { deadline: "2026-08-31" } },
    updateQuoteStatus: { body: { status: "accepted" } },
    sendQuoteByEmail: { body: { recipients: ["achats@atelier-dubois.example"] } },
    uploadQuoteAppendix: { body: { file: pdf("plan.pdf") } },
  };
};
