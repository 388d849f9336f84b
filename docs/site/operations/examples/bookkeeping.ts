import { code } from "./code.ts";
import { type ExampleInput, pdf, step } from "./example.ts";
import type { Seeded } from "./seeded.ts";

const QUARTER = { period_start: "2026-04-01", period_end: "2026-06-30" };

const started = (method: string) => step("started", method, QUARTER);

const CALLBACK = "https://compta.example/pennylane";

const subscribed = step(
  "subscription",
  "pennylane.webhookSubscriptions.createWebhookSubscription",
  {
    callback_url: CALLBACK,
    events: ["dms_file.created"],
  },
);
const subscription = { before: [subscribed], path: [code("subscription.id")] };

/** The month's depreciation of the machines, which is an entry of the general journal. */
const depreciation = ({ accounts, miscJournal }: Seeded) => {
  const label = "Dotation aux amortissements de juin";
  const [charge, assets] = [accounts["681"], accounts["2815"]];
  return {
    date: "2026-06-30",
    label,
    journal_id: miscJournal,
    ledger_entry_lines: [
      { label, debit: "120.00", credit: "0.00", ledger_account_id: charge },
      { label, debit: "0.00", credit: "120.00", ledger_account_id: assets },
    ],
  };
};

/** The examples of the books: accounts, entries, lettering, exports, webhooks. */
export const bookkeepingExamples = (seeded: Seeded): Readonly<Record<string, ExampleInput>> => {
  const { ids } = seeded;
  const [one, other] = seeded.openLines;
  return {
    createCategory: { body: { label: "Atelier", category_group_id: ids["category_groups"] } },
    updateCategory: { body: { label: "Atelier de Lyon" } },
    createCategoryGroup: { body: { label: "Chantiers", kind: "profit_and_loss" } },
    updateCategoryGroup: { body: { label: "Lieux" } },
    createFecExport: { body: QUARTER },
    getFecExport: {
      before: [started("pennylane.exports.createFecExport")],
      path: [code("started.id")],
    },
    createGeneralLedgerExport: { body: QUARTER },
    getGeneralLedgerExport: {
      before: [started("pennylane.exports.createGeneralLedgerExport")],
      path: [code("started.id")],
    },
    createAnalyticalGeneralLedgerExport: { body: { ...QUARTER, mode: "in_line" } },
    getAnalyticalGeneralLedgerExport: {
      before: [started("pennylane.exports.createAnalyticalGeneralLedgerExport")],
      path: [code("started.id")],
    },
    uploadLedgerAttachment: { body: { file: pdf("releve-juin.pdf") } },
    createJournal: { body: { code: "CA", label: "Caisse" } },
    createLedgerAccount: { body: { number: "6257", label: "Réceptions" } },
    updateLedgerAccount: { body: { label: "Capital social" } },
    createLedgerEntry: { body: depreciation(seeded) },
    updateLedgerEntry: {
      before: [step("entry", "pennylane.ledgerEntries.createLedgerEntry", depreciation(seeded))],
      path: [code("entry.id")],
      body: { label: "Dotation de juin" },
    },
    letterLedgerEntryLines: {
      body: {
        unbalanced_lettering_strategy: "none",
        ledger_entry_lines: [{ id: one }, { id: other }],
      },
    },
    unletterLedgerEntryLines: {
      body: {
        unbalanced_lettering_strategy: "partial",
        ledger_entry_lines: [{ id: seeded.letteredLine }],
      },
    },
    categorizeLedgerEntryLine: { body: [{ id: ids["categories"], weight: "1" }] },
    getTrialBalance: { query: QUARTER },
    createWebhookSubscription: { body: { callback_url: CALLBACK, events: ["dms_file.created"] } },
    getWebhookSubscription: subscription,
    updateWebhookSubscription: { ...subscription, body: { enabled: false } },
    deleteWebhookSubscription: subscription,
  };
};

/** The examples of a firm: all in the books of one client company. */
export const firmExamples = (seeded: Seeded): Readonly<Record<string, ExampleInput>> => {
  const { company, ids } = seeded;
  return {
    createFirmBankAccount: { body: { name: "Caisse", account_type: "current", currency: "EUR" } },
    uploadFirmDmsFile: { body: { file: pdf("statuts.pdf"), name: "Statuts" } },
    createFirmDmsFolder: { body: { name: "Social 2026" } },
    createFirmFecExport: { body: QUARTER },
    getFirmFecExport: {
      before: [step("started", "firm.exports.createFirmFecExport", company, QUARTER)],
      path: [code("started.id")],
    },
    createFirmAnalyticalGeneralLedgerExport: { body: { ...QUARTER, mode: "in_line" } },
    getFirmAnalyticalGeneralLedgerExport: {
      before: [
        step("started", "firm.exports.createFirmAnalyticalGeneralLedgerExport", company, QUARTER),
      ],
      path: [code("started.id")],
    },
    uploadFirmFileAttachment: { body: { file: pdf("releve-juin.pdf") } },
    createFirmFiscalYear: { body: { start: "2029-01-01", finish: "2029-12-31" } },
    createFirmJournal: { body: { code: "CA", label: "Caisse" } },
    createFirmLedgerAccount: { body: { number: "6257", label: "Réceptions" } },
    updateFirmLedgerAccount: { body: { label: "Capital social" } },
    createFirmLedgerEntry: { body: depreciation(seeded) },
    updateFirmLedgerEntry: {
      before: [
        step("entry", "firm.ledgerEntries.createFirmLedgerEntry", company, depreciation(seeded)),
      ],
      path: [code("entry.id")],
      body: { label: "Dotation de juin" },
    },
    createFirmTransaction: {
      body: {
        bank_account_id: ids["bank_accounts"],
        label: "VIR BOULANGERIE MARTIN",
        date: "2026-07-01",
        amount: "1560.00",
      },
    },
    updateFirmTransaction: {
      path: [seeded.unmatchedTransaction],
      body: { customer_id: ids["customers"] },
    },
    getFirmTrialBalance: { query: QUARTER },
  };
};
