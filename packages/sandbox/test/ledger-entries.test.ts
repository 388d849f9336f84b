import {
  createLedgerAccount,
  getLedgerAccount,
  getLedgerAccounts,
  updateLedgerAccount,
} from "@centime/core/ledger-accounts";
import {
  type CreateLedgerEntryBody,
  createLedgerEntry,
  getLedgerEntries,
  getLedgerEntry,
  getLedgerEntryLedgerEntryLines,
  updateLedgerEntry,
} from "@centime/core/ledger-entries";
import {
  categorizeLedgerEntryLine,
  getLedgerEntryLine,
  getLedgerEntryLineCategories,
  getLedgerEntryLineLetteredLines,
  letterLedgerEntryLines,
  unletterLedgerEntryLines,
} from "@centime/core/ledger-entry-lines";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addInvoice } from "./invoices.ts";
import { accepted, refused, send, sendJson } from "./send.ts";

const LIST = "/api/external/v2/ledger_entries";

/** The id of an account of the books, by its number. */
function accountId(sandbox: Sandbox, number: string): number {
  const accounts = [...sandbox.books().ledgerAccounts.values()];
  return accounts.find((account) => account.number === number)?.id ?? 0;
}

const journalId = (sandbox: Sandbox): number => {
  const journals = [...sandbox.books().journals.values()];
  return journals.find(({ code }) => code === "OD")?.id ?? 0;
};

/** The body of an entry of 100 euros from one account to another. */
const entryBody = (sandbox: Sandbox, debit = "467", credit = "512"): CreateLedgerEntryBody => ({
  date: "2026-06-30",
  label: "Avance",
  journal_id: journalId(sandbox),
  ledger_entry_lines: [
    { debit: "100.00", credit: "0.00", ledger_account_id: accountId(sandbox, debit), label: "A" },
    { debit: "0", credit: "100", ledger_account_id: accountId(sandbox, credit) },
  ],
});

const addEntry = (sandbox: Sandbox, debit?: string, credit?: string) =>
  accepted(sandbox, createLedgerEntry(entryBody(sandbox, debit, credit)));

const entries = suite("ledger entries");

entries("written by hand balance, and are read as they were written", async () => {
  const sandbox = createSandbox();
  const made = await addEntry(sandbox);
  assert.match(made.piece_number ?? "", /^[A-Z\d]{10}$/);
  assert.equal(
    made.ledger_entry_lines.map(({ debit, credit, label }) => [debit, credit, label]),
    [
      ["100.0", "0.0", "A"],
      ["0.0", "100.0", ""],
    ],
  );
  const read = await accepted(sandbox, getLedgerEntry(made.id));
  assert.is(read.ledger_entry_lines.length, 2);
  const [listed] = (await accepted(sandbox, getLedgerEntries({ limit: 1 }))).items;
  assert.equal([listed?.id, listed?.status], [made.id, null]);
});

entries("that do not balance are a 422 with the totals, and nothing is written", async () => {
  const sandbox = createSandbox();
  const body = entryBody(sandbox);
  const [line] = body.ledger_entry_lines;
  const before = sandbox.books().ledgerLines.size;
  const answer = await sendJson(sandbox, "POST", LIST, { ...body, ledger_entry_lines: [line] });
  assert.is(answer.status, 422);
  assert.equal(answer.body["details"], { debit_total: "100.0", credit_total: "0.0" });
  assert.is(sandbox.books().ledgerLines.size, before);
});

entries(
  "have lines that are a debit or a credit, of accounts and journals that exist",
  async () => {
    const sandbox = createSandbox();
    const body = entryBody(sandbox);
    const [line] = body.ledger_entry_lines;
    const refuse = async (changes: object) =>
      (await sendJson(sandbox, "POST", LIST, { ...body, ...changes })).status;
    const withLine = (changes: object) =>
      refuse({ ledger_entry_lines: [{ ...line, ...changes }, body.ledger_entry_lines[1]] });
    assert.is(await withLine({ debit: "200", credit: "100" }), 422);
    assert.is(await withLine({ debit: "-100", credit: "-200" }), 422);
    assert.is(await withLine({ debit: "100.001" }), 422);
    assert.is(await withLine({ ledger_account_id: 1 }), 404);
    const many = Array.from({ length: 1001 }, () => ({ ...line, debit: "0", credit: "0" }));
    assert.is(await refuse({ ledger_entry_lines: many }), 422);
    assert.is(await refuse({ journal_id: 1 }), 404);
    assert.is(await refuse({ file_attachment_id: 1 }), 404);
    assert.is(await refuse({ label: " " }), 422);
  },
);

entries(
  "change by the lines that are added, changed and deleted, if they still balance",
  async () => {
    const sandbox = createSandbox();
    const { id, ledger_entry_lines: lines } = await addEntry(sandbox);
    const [one, other] = lines;
    const ledger_account_id = accountId(sandbox, "627");
    const create = [{ debit: "40", credit: "0", ledger_account_id, label: "Frais" }];
    const update = [{ id: one?.id ?? 0, debit: "60" }];
    const changed = await accepted(
      sandbox,
      updateLedgerEntry(id, { label: "Avance et frais", ledger_entry_lines: { create, update } }),
    );
    assert.is(changed.label, "Avance et frais");
    assert.equal(
      changed.ledger_entry_lines.map(({ debit, credit }) => [debit, credit]),
      [
        ["60.0", "0.0"],
        ["0.0", "100.0"],
        ["40.0", "0.0"],
      ],
    );
    assert.is(changed.ledger_entry_lines[0]?.id, one?.id);
    const gone = { delete: [{ id: other?.id ?? 0 }] };
    assert.is(
      (await refused(sandbox, updateLedgerEntry(id, { ledger_entry_lines: gone }))).status,
      422,
    );
    const foreign = { delete: [{ id: 1 }] };
    const unknown = await refused(sandbox, updateLedgerEntry(id, { ledger_entry_lines: foreign }));
    assert.is(unknown.status, 404);
    assert.is((await accepted(sandbox, getLedgerEntryLedgerEntryLines(id))).items.length, 3);
  },
);

entries("of documents have their id, status and file, and change with them alone", async () => {
  const sandbox = createSandbox();
  const { id, filename } = await addInvoice(sandbox);
  const entry = await accepted(sandbox, getLedgerEntry(id));
  assert.equal([entry.status, entry.attachment?.filename], ["complete", filename]);
  assert.is((await refused(sandbox, updateLedgerEntry(id, { label: "Autre" }))).status, 422);
});

entries("are no longer filtered or sorted by when they changed", async () => {
  const sandbox = createSandbox();
  const condition = { field: "updated_at", operator: "gteq", value: "2026-07-01" };
  const filter = encodeURIComponent(JSON.stringify([condition]));
  const response = await send(sandbox, "GET", `${LIST}?filter=${filter}`);
  assert.is(response.status, 400);
  assert.equal(await response.json(), {
    error: 'Field "updated_at" is not allowed for filter.',
    status: 400,
  });
  assert.is((await send(sandbox, "GET", `${LIST}?sort=updated_at`)).status, 400);
});

entries(
  "and accounts have page counters that are null, and accounts a silent last page",
  async () => {
    const sandbox = createSandbox();
    const read = async (path: string) =>
      (await (await send(sandbox, "GET", `/api/external/v2/${path}`)).json()) as object;
    const page = (await read("ledger_entries?limit=1")) as Record<string, unknown>;
    assert.equal([page["total_pages"], page["has_more"]], [null, true]);
    const first = (await read("ledger_accounts?limit=1")) as Record<string, unknown>;
    const all = (await read("ledger_accounts?limit=1000")) as Record<string, unknown>;
    assert.equal([first["has_more"], all["has_more"], all["next_cursor"]], [true, null, null]);
    assert.is((await accepted(sandbox, getLedgerAccounts({ limit: 1000 }))).has_more, false);
  },
);

entries("are on accounts that are added once, and change in label alone", async () => {
  const sandbox = createSandbox();
  const made = await accepted(
    sandbox,
    createLedgerAccount({ number: "411MARTIN", label: "Martin" }),
  );
  assert.equal([made.type, made.letterable], ["customer", true]);
  const create = (number: string, label = "Autre") =>
    refused(sandbox, createLedgerAccount({ number, label }));
  assert.is((await create("411MARTIN")).status, 422);
  assert.is((await create("X11")).status, 422);
  assert.is((await create("999", " ")).status, 422);
  await accepted(sandbox, updateLedgerAccount(made.id, { label: "Martin SA", letterable: false }));
  const read = await accepted(sandbox, getLedgerAccount(made.id));
  assert.equal([read.label, read.letterable, read.number], ["Martin SA", false, "411MARTIN"]);
});

const lettering = suite("lettering");

/** Lines of 100 euros on one account: two debits and two credits. */
async function fourLines(sandbox: Sandbox): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const [debit, credit] of [
    ["467", "512"],
    ["467", "512"],
    ["512", "467"],
    ["512", "467"],
  ]) {
    const { ledger_entry_lines: lines } = await addEntry(sandbox, debit, credit);
    ids.push(lines.find(({ ledger_account }) => ledger_account.number === "467")?.id ?? 0);
  }
  return ids;
}

const lines = (...ids: readonly (number | undefined)[]) => ids.map((id = 0) => ({ id }));

const strict = (...ids: readonly (number | undefined)[]) => ({
  unbalanced_lettering_strategy: "none" as const,
  ledger_entry_lines: lines(...ids),
});

lettering("joins lines of an account, with those that they are lettered with already", async () => {
  const sandbox = createSandbox();
  const [one, two, three, four] = await fourLines(sandbox);
  const pair = await accepted(sandbox, letterLedgerEntryLines(strict(three, one)));
  assert.equal(pair, lines(one, three));
  await accepted(sandbox, letterLedgerEntryLines(strict(two, four)));
  const all = await accepted(sandbox, letterLedgerEntryLines(strict(one, four)));
  assert.equal(all, lines(one, two, three, four));
  const line = await accepted(sandbox, getLedgerEntryLine(one ?? 0));
  assert.equal(line.lettered_ledger_entry_lines.ids, [one, two, three, four]);
  const { items } = await accepted(sandbox, getLedgerEntryLineLetteredLines(one ?? 0));
  assert.equal(
    items.map(({ id }) => id),
    [four, three, two, one],
  );
});

lettering("must balance, unless it may be partial", async () => {
  const sandbox = createSandbox();
  const [one, two, three, four] = await fourLines(sandbox);
  const body = strict(one, two, three);
  assert.is((await refused(sandbox, letterLedgerEntryLines(body))).status, 422);
  const partial = { ...body, unbalanced_lettering_strategy: "partial" as const };
  await accepted(sandbox, letterLedgerEntryLines(partial));
  await accepted(sandbox, letterLedgerEntryLines(strict(one, four)));
  assert.is((await refused(sandbox, unletterLedgerEntryLines(strict(one)))).status, 422);
  await accepted(sandbox, unletterLedgerEntryLines(strict(one, three)));
  const line = await accepted(sandbox, getLedgerEntryLine(two ?? 0));
  assert.equal(line.lettered_ledger_entry_lines.ids, [two, four]);
  await accepted(sandbox, unletterLedgerEntryLines(strict(two)));
  const last = await accepted(sandbox, getLedgerEntryLine(four ?? 0));
  assert.equal(last.lettered_ledger_entry_lines.ids, []);
});

lettering("is of one account, and of lines that exist", async () => {
  const sandbox = createSandbox();
  const { ledger_entry_lines: own } = await addEntry(sandbox);
  const [one, other] = own;
  assert.is(
    (await refused(sandbox, letterLedgerEntryLines(strict(one?.id, other?.id)))).status,
    422,
  );
  assert.is((await refused(sandbox, letterLedgerEntryLines(strict(one?.id, 1)))).status, 404);
  assert.is((await refused(sandbox, letterLedgerEntryLines(strict(one?.id, one?.id)))).status, 422);
});

lettering("is lost when an amount changes, by all lines of it", async () => {
  const sandbox = createSandbox();
  const [one, , three] = await fourLines(sandbox);
  await accepted(sandbox, letterLedgerEntryLines(strict(one, three)));
  const { ledger_entry: entry } = await accepted(sandbox, getLedgerEntryLine(one ?? 0));
  const { ledger_entry_lines: own } = await accepted(sandbox, getLedgerEntry(entry.id));
  const update = own.map(({ id, debit }) => ({
    id,
    ...(debit === "0.0" ? { credit: "90" } : { debit: "90" }),
  }));
  await accepted(sandbox, updateLedgerEntry(entry.id, { ledger_entry_lines: { update } }));
  const left = await accepted(sandbox, getLedgerEntryLine(three ?? 0));
  assert.equal(left.lettered_ledger_entry_lines.ids, []);
});

lettering("leaves categories alone, which lines have as well", async () => {
  const sandbox = createSandbox();
  const [one] = await fourLines(sandbox);
  const [category = 0] = sandbox.books().categories.keys();
  const body = (weight: string) => [{ id: category, weight }];
  assert.is((await refused(sandbox, categorizeLedgerEntryLine(one ?? 0, body("0.5")))).status, 422);
  const { ledger_entry_line: line } = await accepted(
    sandbox,
    categorizeLedgerEntryLine(one ?? 0, body("1")),
  );
  assert.equal(
    line.categories.map(({ id, weight }) => [id, weight]),
    [[category, "1.0"]],
  );
  const { items } = await accepted(sandbox, getLedgerEntryLineCategories(one ?? 0));
  assert.equal(items, line.categories);
});

entries.run();
lettering.run();
