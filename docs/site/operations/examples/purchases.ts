import { code } from "./code.ts";
import { type ExampleInput, facturX, pdf, step, uploaded } from "./example.ts";
import type { Seeded } from "./seeded.ts";

const TOTALS = {
  currency_amount_before_tax: "500.00",
  currency_tax: "100.00",
  currency_amount: "600.00",
};

/** The examples of what is bought, and of the bank: suppliers, their invoices, transactions, mandates. */
export const purchaseExamples = (seeded: Seeded): Readonly<Record<string, ExampleInput>> => {
  const { ids } = seeded;
  const weights = [{ id: ids["categories"], weight: "1" }];
  const customer_id = ids["customers"];
  return {
    createSupplier: {
      body: {
        name: "Scierie du Vercors",
        reg_no: "552100554",
        emails: ["facturation@scierie.example"],
      },
    },
    updateSupplier: { body: { supplier_payment_method: "manual_transfer" } },
    categorizeSupplier: { body: weights },
    importSupplierInvoice: {
      before: [uploaded("scierie-0412.pdf")],
      body: {
        file_attachment_id: code("file.id"),
        supplier_id: ids["suppliers"],
        invoice_number: "0412",
        date: "2026-07-01",
        deadline: "2026-07-31",
        ...TOTALS,
        invoice_lines: [{ currency_amount: "600.00", currency_tax: "100.00", vat_rate: "FR_200" }],
      },
    },
    importSupplierEInvoice: { before: facturX.before, body: { file: facturX.file } },
    updateSupplierInvoice: { body: { deadline: "2026-08-31" } },
    validateSupplierInvoiceAccounting: {},
    updateSupplierInvoicePaymentStatus: { body: { payment_status: "paid" } },
    updateSupplierInvoiceEInvoiceStatus: {
      before: [
        ...facturX.before,
        step("invoice", "pennylane.supplierInvoices.importSupplierEInvoice", {
          file: facturX.file,
        }),
      ],
      path: [code("invoice.id")],
      body: { status: "disputed", reason: "incorrect_unit_prices" },
    },
    matchSupplierInvoiceTransaction: {
      path: [seeded.unmatchedPurchase],
      body: { transaction_id: seeded.outgoingTransaction },
    },
    unmatchSupplierInvoiceTransaction: {
      path: [seeded.matchedPurchase.invoice, seeded.matchedPurchase.transaction],
    },
    categorizeSupplierInvoice: { body: weights },
    linkPurchaseRequest: {
      path: [seeded.unmatchedPurchase],
      body: { purchase_request_id: ids["purchase_requests"] },
    },
    importPurchaseRequest: {
      before: [uploaded("commande-88.pdf")],
      body: {
        file_attachment_id: code("file.id"),
        reason: "Chêne pour l'atelier",
        supplier_id: ids["suppliers"],
        purchase_order_number: "BC-88",
        ...TOTALS,
        delivery_address: {
          address: "12 rue des Ateliers",
          postal_code: "69007",
          city: "Lyon",
          country_alpha2: "FR",
        },
        purchase_request_lines: [
          {
            label: "Plateaux de chêne",
            quantity: 10,
            unit: "piece",
            unit_price: "50.00",
            currency_amount: "600.00",
            currency_tax: "100.00",
            vat_rate: "FR_200",
          },
        ],
      },
    },
    createBankAccount: { body: { name: "Caisse", account_type: "current", currency: "EUR" } },
    createTransaction: {
      body: {
        bank_account_id: ids["bank_accounts"],
        label: "VIR BOULANGERIE MARTIN",
        date: "2026-07-01",
        amount: "1560.00",
      },
    },
    updateTransaction: {
      path: [seeded.unmatchedTransaction],
      body: { customer_id },
    },
    categorizeTransaction: { body: weights },
    createSepaMandate: {
      body: {
        customer_id,
        identifier: "MANDAT-2026-014",
        iban: "FR7630004000031234567890143",
        bic: "BNPAFRPPXXX",
        signed_at: "2026-06-30",
      },
    },
    updateSepaMandate: { body: { sequence_type: "RCUR" } },
    deleteSepaMandate: {},
    requestGocardlessMandateByEmail: {
      body: { customer_id, email: { recipients: ["compta@atelier-dubois.example"] } },
    },
    cancelGocardlessMandate: { path: [seeded.activeMandate] },
    associateGocardlessMandate: { path: [seeded.mandateWithoutCustomer], body: { customer_id } },
    requestProAccountMandateByEmail: { body: { customer_id } },
    migrateProAccountMandate: {
      body: { mandate_type: "SepaMandate", mandate_id: ids["sepa_mandates"] },
    },
    uploadFileAttachment: { body: { file: pdf("scierie-0412.pdf") } },
  };
};
