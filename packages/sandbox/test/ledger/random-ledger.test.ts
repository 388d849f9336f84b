import type { Call } from "@centime/core";
import { getLedgerEntryLineChanges } from "@centime/core/changelogs";
import { createCustomerInvoice, finalizeCustomerInvoice } from "@centime/core/customer-invoices";
import { createFecExport, getFecExport } from "@centime/core/exports";
import { createLedgerAccount } from "@centime/core/ledger-accounts";
import { createLedgerEntry, updateLedgerEntry } from "@centime/core/ledger-entries";
import {
  categorizeLedgerEntryLine,
  letterLedgerEntryLines,
  unletterLedgerEntryLines,
} from "@centime/core/ledger-entry-lines";
import { getTrialBalance } from "@centime/core/trial-balance";
import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { type Books, createSandbox, type Sandbox } from "../../src/index.ts";
import { addCustomer, line } from "../invoices.ts";
import { accepted, send, sendCall } from "../send.ts";
import { requireWholeLedger } from "./whole.ts";

const YEAR = { period_start: "2026-01-01", period_end: "2026-12-31" };

const euros = (cents: number): string => (cents / 100).toFixed(2);

/** One of the ids of a table. */
const oneOf = (table: ReadonlyMap<number, unknown>, at: number): number =>
  [...table.keys()][at % table.size] ?? 0;

const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 4 });

/** Something to do, of which the numbers say with what. */
interface Step {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly other: number;
  readonly cents: readonly number[];
}

const KINDS = [
  "account",
  "categorize",
  "change",
  "credit",
  "entry",
  "invoice",
  "letter",
  "relabel",
  "unletter",
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  other: fc.nat(),
  cents: amounts,
});

/** Lines that balance: a debit for each amount, and one credit. */
function balancedLines({ ledgerAccounts }: Books, { at, other, cents }: Step) {
  const debits = cents.map((amount, index) => ({
    debit: euros(amount),
    credit: "0",
    ledger_account_id: oneOf(ledgerAccounts, at + index),
  }));
  const total = cents.reduce((sum, amount) => sum + amount, 0);
  const ledger_account_id = oneOf(ledgerAccounts, other);
  return [...debits, { debit: "0", credit: euros(total), ledger_account_id }];
}

/** The entries that were written by hand. */
const manualOf = (books: Books): ReadonlyMap<number, unknown> =>
  new Map([...books.ledgerEntries].filter(([, { document }]) => document === null));

/** The call of a step; some of them are refused, such as lettering lines of several accounts. */
function callOf(books: Books, own: Step, customer_id: number): Call<unknown, unknown> | undefined {
  const { kind, at, other, cents } = own;
  const { ledgerLines, journals, categories, invoices } = books;
  const invoice = (quantity: number) => ({
    date: "2026-07-01",
    deadline: "2026-07-31",
    customer_id,
    draft: false as const,
    invoice_lines: cents.map((amount) =>
      line({ quantity, raw_currency_unit_price: euros(amount % 100_000) }),
    ),
  });
  const manual = manualOf(books);
  if (manual.size === 0 && (kind === "change" || kind === "relabel")) return undefined;
  switch (kind) {
    case "account":
      return createLedgerAccount({ number: `6${at % 100_000}`, label: "Compte" });
    case "entry":
      return createLedgerEntry({
        date: `2026-0${1 + (at % 6)}-15`,
        label: "Écriture",
        journal_id: oneOf(journals, other),
        ledger_entry_lines: balancedLines(books, own),
      });
    case "change": {
      const id = oneOf(manual, at);
      const lines = [...ledgerLines.values()].filter(({ entry_id }) => entry_id === id);
      return updateLedgerEntry(id, {
        ledger_entry_lines: {
          delete: lines.slice(other % 3).map((each) => ({ id: each.id })),
          update: lines
            .slice(0, other % 3)
            .map((each) => ({ id: each.id, debit: "0", credit: "0" })),
          create: balancedLines(books, own),
        },
      });
    }
    case "relabel":
      return updateLedgerEntry(oneOf(manual, at), { label: "Autre", date: "2026-06-01" });
    case "letter":
    case "unletter": {
      const first = ledgerLines.get(oneOf(ledgerLines, at));
      const sameAccount = [...ledgerLines.values()].filter(
        ({ ledger_account_id }) => ledger_account_id === first?.ledger_account_id,
      );
      const chosen = sameAccount.slice(0, 2 + (other % 3)).map(({ id }) => ({ id }));
      const body = {
        unbalanced_lettering_strategy: "partial" as const,
        ledger_entry_lines: chosen,
      };
      return kind === "letter" ? letterLedgerEntryLines(body) : unletterLedgerEntryLines(body);
    }
    case "categorize":
      return categorizeLedgerEntryLine(oneOf(ledgerLines, at), [
        { id: oneOf(categories, other), weight: "1" },
      ]);
    case "invoice":
      return createCustomerInvoice(invoice(1));
    case "credit":
      return other % 2 === 0
        ? createCustomerInvoice(invoice(-1))
        : finalizeCustomerInvoice(oneOf(invoices, at));
  }
}

/** Sends a call, unless it is not valid, and says whether it was accepted. */
async function attempt(sandbox: Sandbox, call: Call<unknown, unknown> | undefined) {
  if (call === undefined || call.request.isErr()) return false;
  return (await sendCall(sandbox, call)).isOk();
}

/** The FEC of the year: its debits and credits, in cents. */
async function fecTotals(sandbox: Sandbox) {
  const { id } = await accepted(sandbox, createFecExport(YEAR));
  sandbox.advance(2000);
  await accepted(sandbox, getFecExport(id));
  const path = `/api/external/v2/exports/fecs/${id}`;
  const { file_url } = (await (await send(sandbox, "GET", path)).json()) as { file_url: string };
  const text = await (await sandbox.fetch(new Request(file_url))).text();
  const rows = text.trimEnd().split("\r\n").slice(1);
  const sum = (at: number) =>
    rows.reduce((own, row) => {
      const amount = row.split("\t")[at] ?? "";
      return own + Math.round(Number(amount.replace(",", ".")) * 100);
    }, 0);
  return { debits: sum(11), credits: sum(12) };
}

async function balanceTotals(sandbox: Sandbox, is_auxiliary: boolean) {
  const query = { ...YEAR, is_auxiliary, limit: 1000 };
  const { items } = await accepted(sandbox, getTrialBalance(query));
  const sum = (side: "debits" | "credits") =>
    items.reduce((own, item) => own + Math.round(Number(item[side]) * 100), 0);
  return { debits: sum("debits"), credits: sum("credits") };
}

const randomLedger = suite("random ledger", { limitMs: 90_000 });

randomLedger("balances, adds up in every report, and refers to what exists", async () => {
  const sandbox = createSandbox({ rateLimit: "off" });
  const customer_id = await addCustomer(sandbox);
  let accepts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      let books = sandbox.books();
      for (const [index, own] of steps.entries()) {
        // A copy of the books takes a while; what was removed since is refused.
        if (index % 8 === 0) books = sandbox.books();
        const call = callOf(books, own, customer_id);
        if (await attempt(sandbox, call)) accepts += 1;
      }
      books = sandbox.books();
      requireWholeLedger(books);
      const lines = [...books.ledgerLines.values()];
      const debits = lines.reduce((sum, { cents }) => sum + Math.max(cents, 0), 0);
      const whole = { debits, credits: debits };
      assert.equal(await balanceTotals(sandbox, true), whole);
      assert.equal(await balanceTotals(sandbox, false), whole);
      assert.equal(await fecTotals(sandbox), whole);
    }),
    { numRuns: 10, endOnFailure: true },
  );
  assert.ok(accepts > 100, `hardly anything was accepted: ${accepts}`);
});

randomLedger("tells every line that comes, changes or goes", async () => {
  const sandbox = createSandbox({ rateLimit: "off" });
  const customer_id = await addCustomer(sandbox);
  const known = new Map([...sandbox.books().ledgerLines]);
  const start_date = sandbox.now().toISOString();
  const steps = fc.sample(step, { numRuns: 60, seed: 14 });
  const wanted = new Set<string>();
  for (const own of steps) {
    const call = callOf(sandbox.books(), own, customer_id);
    await attempt(sandbox, call);
    const { ledgerLines } = sandbox.books();
    for (const [id, row] of ledgerLines) {
      const before = known.get(id);
      if (before === undefined) wanted.add(`insert ${id}`);
      else if (before.cents !== row.cents || before.lettering !== row.lettering) {
        wanted.add(`update ${id}`);
      }
      known.set(id, row);
    }
    for (const id of known.keys()) {
      if (ledgerLines.has(id)) continue;
      wanted.add(`delete ${id}`);
      known.delete(id);
    }
  }
  sandbox.advance(5000);
  const seen = new Set<string>();
  const query = { start_date, limit: 1000 };
  let next: ReturnType<typeof getLedgerEntryLineChanges> | undefined =
    getLedgerEntryLineChanges(query);
  while (next !== undefined) {
    const page = await accepted(sandbox, next);
    for (const { id, operation } of page.items) seen.add(`${operation} ${id}`);
    next = getLedgerEntryLineChanges.next(next, page);
  }
  assert.ok(wanted.size > 30);
  assert.equal(
    [...wanted].filter((change) => !seen.has(change)),
    [],
  );
});

randomLedger.run();
