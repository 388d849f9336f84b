import { createCategory, getCategoryGroups } from "@centime/core/categories";
import { categorizeCustomerInvoice } from "@centime/core/customer-invoices";
import {
  createAnalyticalGeneralLedgerExport,
  createFecExport,
  createGeneralLedgerExport,
  getAnalyticalGeneralLedgerExport,
  getFecExport,
  getGeneralLedgerExport,
  type LedgerExport,
} from "@centime/core/exports";
import { letterLedgerEntryLines } from "@centime/core/ledger-entry-lines";
import { getTrialBalance } from "@centime/core/trial-balance";
import { suite } from "@centime/test-kit";
import { readSheet } from "read-excel-file/node";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addInvoice, line } from "./invoices.ts";
import { accepted, refused, send } from "./send.ts";

const YEAR = { period_start: "2026-01-01", period_end: "2026-12-31" };

const download = async (sandbox: Sandbox, { file_url }: LedgerExport): Promise<Response> =>
  await sandbox.fetch(new Request(file_url ?? "https://app.pennylane.com/none"));

/** The lines of the FEC of a year, each by the names of its columns. */
async function fecOf(sandbox: Sandbox): Promise<readonly Readonly<Record<string, string>>[]> {
  const { id } = await accepted(sandbox, createFecExport(YEAR));
  sandbox.advance(2000);
  const response = await sandbox.fetch(
    new Request((await rawExport(sandbox, `fecs/${id}`)).file_url ?? ""),
  );
  const [head = "", ...lines] = (await response.text()).trimEnd().split("\r\n");
  const names = head.split("\t");
  return lines.map((text) => {
    const values = text.split("\t");
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
  });
}

/** An export with the address of its file: tests of responses cut it short. */
const rawExport = async (sandbox: Sandbox, path: string): Promise<LedgerExport> =>
  (await (await send(sandbox, "GET", `/api/external/v2/exports/${path}`)).json()) as LedgerExport;

const cents = (text = ""): number => Math.round(Number(text.replace(",", ".")) * 100);

const ledgerExports = suite("ledger exports");

ledgerExports(
  "are pending, then ready, and their files need no token for half an hour",
  async () => {
    const sandbox = createSandbox();
    const { id, status } = await accepted(sandbox, createFecExport(YEAR));
    assert.is(status, "pending");
    const pending = await accepted(sandbox, getFecExport(id));
    assert.equal([pending.status, pending.file_url], ["pending", null]);
    sandbox.advance(2000);
    const ready = await rawExport(sandbox, `fecs/${id}`);
    assert.is(ready.status, "ready");
    assert.match(ready.file_url ?? "", /\/732829320FEC20261231\.txt$/);
    assert.is((await download(sandbox, ready)).status, 200);
    sandbox.advance(31 * 60_000);
    assert.is((await download(sandbox, ready)).status, 410);
    assert.is((await refused(sandbox, getGeneralLedgerExport(id))).status, 404);
    const backwards = { period_start: "2026-12-31", period_end: "2026-01-01" };
    assert.is((await refused(sandbox, createFecExport(backwards))).status, 400);
  },
);

ledgerExports(
  "of a FEC have 18 columns, balance, and say what the trial balance says",
  async () => {
    const sandbox = createSandbox();
    const lines = await fecOf(sandbox);
    assert.is(Object.keys(lines[0] ?? {}).length, 18);
    const totals = new Map<string, number>();
    for (const { CompteNum = "", Debit, Credit } of lines) {
      totals.set(CompteNum, (totals.get(CompteNum) ?? 0) + cents(Debit) - cents(Credit));
    }
    const { items } = await accepted(sandbox, getTrialBalance({ ...YEAR, limit: 1000 }));
    assert.equal(
      Object.fromEntries(items.map((own) => [own.number, cents(own.debits) - cents(own.credits)])),
      Object.fromEntries([...totals].sort()),
    );
    const numbers = lines.map(({ EcritureNum }) => Number(EcritureNum));
    assert.equal(
      [...new Set(numbers)],
      Array.from({ length: new Set(numbers).size }, (_, at) => at + 1),
    );
    const customer = lines.find(({ CompteNum }) => CompteNum === "411");
    assert.match(customer?.["CompAuxNum"] ?? "", /^411\d+/);
  },
);

ledgerExports(
  "of a FEC have the letters of lines, small ones while they do not balance",
  async () => {
    const sandbox = createSandbox();
    const { customer } = await addInvoice(sandbox);
    const customer_id = customer?.id ?? 0;
    await addInvoice(sandbox, { customer_id, invoice_lines: [line({ quantity: -1 })] });
    await addInvoice(sandbox, { customer_id });
    const owed = [...sandbox.books().ledgerLines.values()].filter(
      ({ cents: own }) => Math.abs(own) === 12_000,
    );
    const [one, other, third] = owed.slice(-3).map(({ id }) => ({ id }));
    if (one === undefined || other === undefined || third === undefined)
      throw new Error("No lines");
    const letter = (unbalanced_lettering_strategy: "none" | "partial", ids: { id: number }[]) =>
      accepted(
        sandbox,
        letterLedgerEntryLines({ unbalanced_lettering_strategy, ledger_entry_lines: ids }),
      );
    const codes = async () =>
      (await fecOf(sandbox))
        .filter((own) => own["EcritureLet"] !== "" && own["EcritureDate"] === "20260701")
        .map((own) => [own["EcritureLet"], own["DateLet"]]);
    await letter("none", [one, other]);
    assert.equal(await codes(), [
      ["AA", "20260701"],
      ["AA", "20260701"],
    ]);
    await letter("partial", [one, third]);
    assert.equal(new Set((await codes()).map(([code]) => code)), new Set(["aa"]));
  },
);

ledgerExports("show the ledger as it was when they were asked for", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, createFecExport(YEAR));
  const before = (await fecOf(sandbox)).length;
  await addInvoice(sandbox);
  const text = await (await download(sandbox, await rawExport(sandbox, `fecs/${id}`))).text();
  assert.is(text.trimEnd().split("\r\n").length - 1, before);
  assert.is((await fecOf(sandbox)).length, before + 3);
});

/** The rows of an Excel file. */
const rowsOf = async (response: Response) => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  assert.is(response.headers.get("content-type"), type);
  return await readSheet(Buffer.from(await response.arrayBuffer()));
};

ledgerExports(
  "of the general ledger are sheets with a balance so far, and a total of each account",
  async () => {
    const sandbox = createSandbox();
    const { id } = await accepted(sandbox, createGeneralLedgerExport(YEAR));
    sandbox.advance(3000);
    const record = await rawExport(sandbox, `general_ledgers/${id}`);
    const [head, ...rows] = await rowsOf(await download(sandbox, record));
    assert.equal(head?.slice(-3), ["Débit", "Crédit", "Solde"]);
    const totals = rows.filter(([, label]) => String(label).startsWith("Total "));
    const sum = (at: number) => totals.reduce((own, row) => own + cents(String(row[at])), 0);
    assert.is(sum(7), sum(8));
    assert.is(sum(9), 0);
    const { items } = await accepted(
      sandbox,
      getTrialBalance({ ...YEAR, is_auxiliary: true, limit: 1000 }),
    );
    assert.equal(
      totals.map((row) => [row[0], cents(String(row[7])), cents(String(row[8]))]),
      items.map((own) => [own.number, cents(own.debits), cents(own.credits)]),
    );
  },
);

ledgerExports(
  "of the analytical ledger split lines by category, in lines or in columns",
  async () => {
    const sandbox = createSandbox();
    const { id } = await addInvoice(sandbox, {
      invoice_lines: [line({ raw_currency_unit_price: "100.01" })],
    });
    const [group] = (await accepted(sandbox, getCategoryGroups())).items;
    const made = await accepted(
      sandbox,
      createCategory({
        label: "Nantes",
        category_group_id: group?.id ?? 0,
        analytical_code: "NTE",
      }),
    );
    const other = [...sandbox.books().categories.values()].find(
      ({ id: own, category_group }) => own !== made.id && category_group.id === group?.id,
    );
    const halves = [made, other].map((own) => ({ id: own?.id ?? 0, weight: "0.5" }));
    await accepted(sandbox, categorizeCustomerInvoice(id, halves));
    const read = async (mode: "in_line" | "in_column") => {
      const { id: own } = await accepted(
        sandbox,
        createAnalyticalGeneralLedgerExport({ ...YEAR, mode }),
      );
      sandbox.advance(5000);
      assert.is((await accepted(sandbox, getAnalyticalGeneralLedgerExport(own))).status, "ready");
      const record = await rawExport(sandbox, `analytical_general_ledgers/${own}`);
      return await rowsOf(await download(sandbox, record));
    };
    const lines = await read("in_line");
    const parts = lines.filter((row) => row.includes("Nantes") || row.includes(50.01));
    assert.equal(
      parts.map((row) => [row[9], row[11]]),
      [
        ["NTE", 50],
        [null, 50.01],
      ],
    );
    const columns = await read("in_column");
    const text = `Nantes 50 %, ${other?.label} 50 %`;
    assert.equal(
      columns.filter((row) => row.includes(text)).map((row) => row.at(-1)),
      [100.01],
    );
  },
);

ledgerExports("have the same bytes for the same books, whenever they are made", async () => {
  const bytes = async () => {
    const sandbox = createSandbox();
    const { id } = await accepted(sandbox, createGeneralLedgerExport(YEAR));
    sandbox.advance(3000);
    const record = await rawExport(sandbox, `general_ledgers/${id}`);
    return Buffer.from(await (await download(sandbox, record)).arrayBuffer()).toString("base64");
  };
  const one = await bytes();
  await new Promise((resolve) => setTimeout(resolve, 2100));
  assert.is(await bytes(), one);
});

ledgerExports.run();
