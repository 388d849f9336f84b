import { getFirmCategories } from "@centime/core/firm/categories";
import { getFirmDmsFilesChanges } from "@centime/core/firm/changelogs";
import { getFirmCompanies, getFirmCompany } from "@centime/core/firm/companies";
import { getFirmCustomerInvoices } from "@centime/core/firm/customer-invoices";
import {
  createFirmDmsFolder,
  getFirmDmsFiles,
  getFirmDmsFolders,
  uploadFirmDmsFile,
} from "@centime/core/firm/dms";
import { createFirmFecExport, getFirmFecExport } from "@centime/core/firm/exports";
import { createFirmFiscalYear, getFirmFiscalYears } from "@centime/core/firm/fiscal-years";
import { createFirmLedgerEntry, getFirmLedgerEntry } from "@centime/core/firm/ledger-entries";
import { getFirmLedgerEntryLines } from "@centime/core/firm/ledger-entry-lines";
import { getFirmTrialBalance } from "@centime/core/firm/trial-balance";
import { getJournals } from "@centime/core/journals";
import { getLedgerEntry } from "@centime/core/ledger-entries";
import { getMe } from "@centime/core/me";
import { getTrialBalance } from "@centime/core/trial-balance";
import { createWebhookSubscription } from "@centime/core/webhook-subscriptions";
import { verifyWebhook } from "@centime/core/webhooks";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { accepted, refused, send } from "./send.ts";

const FIRM = "/api/external/firm/v1";
const YEAR = { period_start: "2026-01-01", period_end: "2026-12-31" };

/** The id of the firm's only company. */
async function companyOf(sandbox: Sandbox): Promise<number> {
  const [company] = (await accepted(sandbox, getFirmCompanies())).items;
  return company?.id ?? 0;
}

const firm = suite("the Firm API");

firm("sees the company that the Company API is of", async () => {
  const sandbox = createSandbox();
  const id = await companyOf(sandbox);
  const { company } = await accepted(sandbox, getMe());
  assert.is(company.id, id);
  assert.is((await accepted(sandbox, getFirmCompany(id))).name, company.name);
  assert.is((await refused(sandbox, getFirmCompany(1))).status, 404);
  assert.is((await refused(sandbox, getFirmCategories(1))).status, 404);
  const filter = [{ field: "client_code", operator: "not_eq", value: "CENTIME" }] as const;
  assert.equal((await accepted(sandbox, getFirmCompanies({ filter }))).items, []);
});

firm("lists by page number where its contract says so", async () => {
  const sandbox = createSandbox();
  const id = await companyOf(sandbox);
  const raw = await send(sandbox, "GET", `${FIRM}/companies/${id}/fiscal_years?per_page=3&page=2`);
  const { items, ...numbers } = (await raw.json()) as Record<string, unknown>;
  assert.equal(numbers, { total_pages: 2, current_page: 2, total_items: 4, per_page: 3 });
  assert.is((items as unknown[]).length, 1);
  const first = getFirmFiscalYears(id, { per_page: 3 });
  const next = getFirmFiscalYears.next(first, await accepted(sandbox, first));
  assert.is(next && (await accepted(sandbox, next)).items[0]?.start, "2028-01-01");
  const balance = await accepted(sandbox, getFirmTrialBalance(id, YEAR));
  assert.is(balance.per_page, 500);
  assert.equal(
    balance.items,
    (await accepted(sandbox, getTrialBalance({ ...YEAR, limit: 1000 }))).items,
  );
});

firm("adds fiscal years that follow one another", async () => {
  const sandbox = createSandbox();
  const id = await companyOf(sandbox);
  const status = async (start: string, finish: string) =>
    (await refused(sandbox, createFirmFiscalYear(id, { start, finish }))).status;
  assert.is(await status("2028-07-01", "2029-06-30"), 422);
  assert.is(await status("2030-01-01", "2030-12-31"), 422);
  assert.is(await status("2029-12-31", "2029-01-01"), 422);
  await accepted(sandbox, createFirmFiscalYear(id, { start: "2029-01-01", finish: "2029-12-31" }));
});

firm("writes the same ledger, with links into itself", async () => {
  const sandbox = createSandbox();
  const id = await companyOf(sandbox);
  const { journals, ledgerAccounts } = sandbox.books();
  const [journal_id = 0] = journals.keys();
  const [ledger_account_id = 0] = ledgerAccounts.keys();
  const line = { ledger_account_id, debit: "10", credit: "0" };
  const lines = [line, { ...line, debit: "0", credit: "10" }];
  const body = { date: "2026-06-30", label: "Révision", journal_id, ledger_entry_lines: lines };
  const made = await accepted(sandbox, createFirmLedgerEntry(id, body));
  const link = `https://app.pennylane.com${FIRM}/companies/${id}/journals/${journal_id}`;
  assert.is(made.journal.url, link);
  assert.is((await accepted(sandbox, getFirmLedgerEntry(id, made.id))).label, "Révision");
  assert.is((await accepted(sandbox, getLedgerEntry(made.id))).ledger_entry_lines.length, 2);
  const filter = [{ field: "ledger_entry_id", operator: "eq", value: made.id }] as const;
  const { items } = await accepted(sandbox, getFirmLedgerEntryLines(id, { filter }));
  assert.equal(
    items.map(({ debit, credit }) => [debit, credit]),
    [
      ["0.0", "10.0"],
      ["10.0", "0.0"],
    ],
  );
});

firm("shows no more of an invoice than its contract has", async () => {
  const sandbox = createSandbox();
  const id = await companyOf(sandbox);
  const { items } = await accepted(sandbox, getFirmCustomerInvoices(id));
  assert.is(items.length, 20);
  assert.not.ok("factur_x" in (items[0] ?? {}));
});

firm("keeps files in folders, and tells of them", async () => {
  const sandbox = createSandbox();
  const id = await companyOf(sandbox);
  const callback_url = "https://receiver.example.test/hooks";
  const { secret } = await accepted(
    sandbox,
    createWebhookSubscription({ callback_url, events: ["dms_file.created"] }),
  );
  const folder = await accepted(sandbox, createFirmDmsFolder(id, { name: "Bilans" }));
  const file = { filename: "bilan.pdf", type: "application/pdf", data: "%PDF-1.7" };
  const made = await accepted(
    sandbox,
    uploadFirmDmsFile(id, { file, parent_folder_id: folder.id }),
  );
  assert.equal([made.path, made.parent_folder?.id], ["Bilans/bilan.pdf", folder.id]);
  const filter = [{ field: "parent_folder_id", operator: "eq", value: folder.id }] as const;
  const raw = await send(
    sandbox,
    "GET",
    new URL(folder.files.url).pathname + new URL(folder.files.url).search,
  );
  const [listed] = ((await raw.json()) as { items: { id: number; url: string }[] }).items;
  assert.is(listed?.id, made.id);
  assert.is((await accepted(sandbox, getFirmDmsFiles(id, { filter }))).items.length, 1);
  const download = await sandbox.fetch(new Request(listed?.url ?? ""));
  assert.is(await download.text(), "%PDF-1.7");
  assert.ok((await accepted(sandbox, getFirmDmsFolders(id))).items.length > 1);

  const script = { ...file, type: "text/javascript" };
  assert.is((await refused(sandbox, uploadFirmDmsFile(id, { file: script }))).status, 422);
  const nowhere = await refused(
    sandbox,
    createFirmDmsFolder(id, { name: "X", parent_folder_id: 1 }),
  );
  assert.is(nowhere.status, 404);

  sandbox.advance(4000);
  const events = await accepted(sandbox, getFirmDmsFilesChanges(id, { limit: 1000 }));
  assert.ok(events.items.some((own) => own.id === made.id && own.operation === "insert"));

  const received: unknown[] = [];
  const outcomes = await sandbox.webhooks.deliverPending(async (request) => {
    assert.is(request.url, callback_url);
    const signature = request.headers.get("x-pennylane-signature");
    const now = sandbox.now().getTime();
    const event = await verifyWebhook(await request.text(), signature, secret, { now });
    received.push(event._unsafeUnwrap().data.object);
    return new Response(null, { status: 410 });
  });
  assert.equal(received, [{ id: made.id }]);
  assert.equal(
    outcomes.map(({ disabled }) => disabled),
    ["permanent_error"],
  );
  const [subscription] = sandbox.books().webhookSubscriptions.values();
  assert.equal(
    [subscription?.enabled, subscription?.disabled_reason, subscription?.last_failure_status],
    [false, "permanent_error", 410],
  );
  assert.equal(await sandbox.webhooks.deliverPending(() => new Response(null)), []);
});

firm("exports the FEC, too", async () => {
  const sandbox = createSandbox();
  const id = await companyOf(sandbox);
  const started = await accepted(sandbox, createFirmFecExport(id, YEAR));
  sandbox.advance(2000);
  assert.is((await accepted(sandbox, getFirmFecExport(id, started.id))).status, "ready");
});

firm("has a budget of its own: 5 requests a second", async () => {
  const sandbox = createSandbox({ now: () => new Date("2026-07-01T12:00:00.000Z") });
  for (const left of ["4", "3", "2", "1", "0"]) {
    const { headers } = await send(sandbox, "GET", `${FIRM}/companies`);
    assert.equal([headers.get("ratelimit-limit"), headers.get("ratelimit-remaining")], ["5", left]);
  }
  const refusal = await send(sandbox, "GET", `${FIRM}/companies`);
  assert.equal([refusal.status, refusal.headers.get("retry-after")], [429, "1"]);
  await accepted(sandbox, getJournals());
});

firm.run();
