import {
  createCategory,
  createCategoryGroup,
  getCategories,
  getCategory,
  getCategoryGroup,
  getCategoryGroupCategories,
  updateCategory,
  updateCategoryGroup,
} from "@centime/core/categories";
import { getCompanyFeatures } from "@centime/core/company";
import { uploadLedgerAttachment } from "@centime/core/file-attachments";
import { getFiscalYears } from "@centime/core/fiscal-years";
import { createLedgerEntry } from "@centime/core/ledger-entries";
import { getMe } from "@centime/core/me";
import { getTrialBalance } from "@centime/core/trial-balance";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { addInvoice } from "./invoices.ts";
import { accepted, refused } from "./send.ts";

const YEAR = { period_start: "2026-01-01", period_end: "2026-12-31" };

const bookkeeping = suite("bookkeeping");

bookkeeping("a company's registration number says that it is a test company", async () => {
  const scopes = ["journals:readonly"];
  const me = await accepted(createSandbox({ scopes }), getMe());
  assert.match(me.company.reg_no, /^sandbox-\d{9}$/);
  assert.equal([me.scopes, me.company.accounting_logic], [scopes, "FR_PCG"]);
  assert.is((await accepted(createSandbox(), getCompanyFeatures())).installments, true);
});

bookkeeping("fiscal years are this one, the one before, and two to come", async () => {
  const { items } = await accepted(createSandbox(), getFiscalYears({ sort: "start" }));
  assert.equal(
    items.map(({ start, finish, status }) => [start, finish, status]),
    ["2025", "2026", "2027", "2028"].map((year) => [`${year}-01-01`, `${year}-12-31`, "open"]),
  );
});

bookkeeping(
  "a trial balance follows from the entries of its period, a page at a time",
  async () => {
    const sandbox = createSandbox();
    const balance = async (query: object = {}) =>
      (await accepted(sandbox, getTrialBalance({ ...YEAR, limit: 1000, ...query }))).items;
    const before = await balance();
    await addInvoice(sandbox);
    const after = await balance();
    const of = (items: typeof before, number: string) => items.find((own) => own.number === number);
    const change = (number: string, side: "debits" | "credits") =>
      Math.round(100 * (Number(of(after, number)?.[side]) - Number(of(before, number)?.[side])));
    assert.equal(
      [change("411", "debits"), change("706", "credits"), change("44571", "credits")],
      [12_000, 10_000, 2000],
    );
    assert.is(of(after, "411")?.formatted_number, "4110000");
    assert.equal(await balance({ period_start: "2025-01-01", period_end: "2025-12-31" }), []);
    const customers = (await balance({ is_auxiliary: true })).filter(({ number }) =>
      number.startsWith("411"),
    );
    assert.ok(customers.length > 1);
    const first = await accepted(sandbox, getTrialBalance({ ...YEAR, limit: 2 }));
    const next = getTrialBalance.next(getTrialBalance({ ...YEAR, limit: 2 }), first);
    assert.equal(
      next && [...first.items, ...(await accepted(sandbox, next)).items],
      after.slice(0, 4),
    );
    const backwards = { period_start: "2026-12-31", period_end: "2026-01-01" };
    assert.is((await refused(sandbox, getTrialBalance(backwards))).status, 400);
  },
);

bookkeeping("categories belong to groups, by which they are found", async () => {
  const sandbox = createSandbox();
  const group = await accepted(sandbox, createCategoryGroup({ label: "Chantiers" }));
  const body = { category_group_id: group.id, label: "Quai Nord" };
  const made = await accepted(sandbox, createCategory({ ...body, analytical_code: "QN" }));
  assert.equal(
    [made.direction, made.analytical_code, made.category_group],
    [null, "QN", { id: group.id }],
  );
  await accepted(sandbox, updateCategory(made.id, { label: "Quai Sud", analytical_code: null }));
  const read = await accepted(sandbox, getCategory(made.id));
  assert.equal([read.label, read.analytical_code], ["Quai Sud", null]);
  const filter = [{ field: "category_group_id", operator: "eq", value: group.id }] as const;
  assert.equal((await accepted(sandbox, getCategories({ filter }))).items, [read]);
  const { items } = await accepted(sandbox, getCategoryGroupCategories(group.id));
  assert.equal(
    items.map(({ id }) => id),
    [made.id],
  );
  await accepted(sandbox, updateCategoryGroup(group.id, { label: "Sites" }));
  assert.is((await accepted(sandbox, getCategoryGroup(group.id))).label, "Sites");
  assert.is(
    (await refused(sandbox, createCategory({ ...body, category_group_id: 1 }))).status,
    404,
  );
  assert.is((await refused(sandbox, createCategory({ ...body, label: " " }))).status, 422);
});

bookkeeping("a file can be attached to an entry", async () => {
  const sandbox = createSandbox();
  const file = { filename: "bail.pdf", type: "application/pdf", data: "%PDF-1.7" };
  const attachment = await accepted(sandbox, uploadLedgerAttachment({ file }));
  const { journals, ledgerAccounts } = sandbox.books();
  const [journal_id = 0] = journals.keys();
  const [ledger_account_id = 0] = ledgerAccounts.keys();
  const line = { ledger_account_id, debit: "10", credit: "0" };
  const entry = await accepted(
    sandbox,
    createLedgerEntry({
      date: "2026-06-30",
      label: "Loyer",
      journal_id,
      file_attachment_id: attachment.id,
      ledger_entry_lines: [line, { ...line, debit: "0", credit: "10" }],
    }),
  );
  assert.is(entry.attachment?.filename, "bail.pdf");
});

bookkeeping.run();
