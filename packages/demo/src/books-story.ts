import { download, type Failure } from "centime";
import { getBankAccounts } from "centime/bank-accounts";
import type { CustomerInvoice } from "centime/customer-invoices";
import { createFecExport, getFecExport } from "centime/exports";
import { uploadFileAttachment } from "centime/file-attachments";
import { getLedgerEntry } from "centime/ledger-entries";
import {
  getSupplierInvoice,
  importSupplierInvoice,
  matchSupplierInvoiceTransaction,
  type SupplierInvoice,
} from "centime/supplier-invoices";
import { createSupplier } from "centime/suppliers";
import { createTransaction } from "centime/transactions";
import { ok, type ResultAsync, safeTry } from "neverthrow";
import { type Stage, tellFailure } from "./narrator.ts";

/** Tells what an invoice did to the books, and what a supplier's bill does, up to the month's FEC. */
export function tellBooksStory(
  stage: Stage,
  invoice: CustomerInvoice,
): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    yield* showEntry(stage, "What the invoice is in the ledger", invoice.ledger_entry.id);
    const bill = yield* importBill(stage);
    yield* payBill(stage, bill);
    yield* exportMonth(stage);
    return ok(undefined);
  });
}

/** Shows the lines of a ledger entry: the API has one id for a document and its entry. */
function showEntry(
  { client, narrate }: Stage,
  chapter: string,
  id: number,
): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    narrate.chapter(chapter);
    const { label, ledger_entry_lines: lines } = yield* client.send(getLedgerEntry(id));
    narrate.result("getLedgerEntry", label);
    narrate.table(
      ["account", "debit", "credit"],
      lines.map(({ ledger_account, debit, credit }) => [ledger_account.number, debit, credit]),
    );
    return ok(undefined);
  });
}

const FILE = {
  filename: "papeterie-0726.pdf",
  type: "application/pdf",
  data: "%PDF-1.4\n% Papeterie des Lices, facture 0726\n",
};

/** Imports a supplier's bill: its file, then its amounts, whose lines have to add up. */
function importBill(stage: Stage): ResultAsync<SupplierInvoice, Failure> {
  const { client, narrate } = stage;
  return safeTry(async function* () {
    narrate.chapter("A supplier's bill, imported with its file");
    const supplier = yield* client.send(createSupplier({ name: "Papeterie des Lices" }));
    narrate.result("createSupplier", `${supplier.name}, id ${supplier.id}`);
    const attachment = yield* client.send(uploadFileAttachment({ file: FILE }));
    const body = billOf(attachment.id, supplier.id);

    const [line] = body.invoice_lines;
    const short = { ...body, invoice_lines: [{ ...line, currency_amount: "100.00" }] };
    const refused = await client.send(importSupplierInvoice(short));
    tellFailure(narrate, refused, "ImportSupplierInvoiceUnprocessableEntity");

    const bill = yield* client.send(importSupplierInvoice(body));
    narrate.result(
      "importSupplierInvoice",
      `${bill.invoice_number}, ${bill.currency_amount} ${bill.currency}, ${bill.payment_status}`,
    );
    return ok(bill);
  });
}

const LINE = { currency_amount: "144.00", currency_tax: "24.00", vat_rate: "FR_200" } as const;

const billOf = (file_attachment_id: number, supplier_id: number) => ({
  file_attachment_id,
  supplier_id,
  invoice_number: "PL-0726",
  date: "2026-07-01",
  deadline: "2026-07-31",
  currency_amount_before_tax: "120.00",
  currency_tax: LINE.currency_tax,
  currency_amount: LINE.currency_amount,
  invoice_lines: [LINE] as const,
});

/** Finds the bank's line that pays a bill, and matches them. */
function payBill(
  { client, narrate }: Stage,
  { id, currency_amount }: SupplierInvoice,
): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    narrate.chapter("The bank's line that pays it");
    const { items } = yield* client.send(getBankAccounts({ limit: 1 }));
    const line = yield* client.send(
      createTransaction({
        bank_account_id: items[0]?.id ?? 0,
        label: "VIR PAPETERIE DES LICES",
        date: "2026-07-01",
        amount: `-${currency_amount}`,
      }),
    );
    narrate.result("createTransaction", `${line.label}, ${line.amount}`);
    yield* client.send(matchSupplierInvoiceTransaction(id, { transaction_id: line.id }));
    const bill = yield* client.send(getSupplierInvoice(id));
    const left = bill.remaining_amount_with_tax ?? "?";
    narrate.result(
      "matchSupplierInvoiceTransaction",
      `${bill.invoice_number} is ${bill.paid ? "paid" : "not paid"}, ${left} left to pay`,
    );
    narrate.line(`         its payment_status stays ${bill.payment_status}, as in the real API`);
    return ok(undefined);
  });
}

const MINUTE_MS = 60_000;
const FEC_COLUMNS = ["EcritureDate", "CompteNum", "EcritureLib", "Debit", "Credit", "EcritureLet"];
const MOST_ROWS = 6;

/** Exports the month's entries as the tax administration wants them, once the file is ready. */
function exportMonth({ client, narrate, sandbox }: Stage): ResultAsync<undefined, Failure> {
  return safeTry(async function* () {
    narrate.chapter("The month's FEC, which takes a while");
    const started = yield* client.send(
      createFecExport({ period_start: "2026-07-01", period_end: "2026-07-31" }),
    );
    narrate.result("createFecExport", started.status);
    sandbox.advance(5 * MINUTE_MS);
    const fec = yield* client.send(getFecExport(started.id));
    narrate.result("getFecExport", fec.status);
    const file = await download(fec.file_url ?? "");
    if (file.isErr()) {
      narrate.surprise(`the FEC did not come: ${file.error.message}`);
      return ok(undefined);
    }
    const [head = [], ...rows] = readTable(new TextDecoder().decode(file.value.content));
    const columns = FEC_COLUMNS.map((name) => head.indexOf(name));
    narrate.table(
      FEC_COLUMNS,
      rows.slice(-MOST_ROWS).map((row) => columns.map((column) => row[column] ?? "")),
    );
    const total = (name: string) => sum(rows.map((row) => row[head.indexOf(name)] ?? ""));
    const [debits, credits] = [total("Debit"), total("Credit")];
    narrate.line(
      `         ${rows.length} lines of ${head.length} columns, ${debits} on both sides`,
    );
    if (debits !== credits) narrate.surprise(`${debits} of debits, ${credits} of credits`);
    return ok(undefined);
  });
}

const readTable = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split("\r\n")
    .map((line) => line.split("\t"));

/** The sum of amounts such as `1234,50`, counted in cents. */
const sum = (amounts: readonly string[]): string => {
  const cents = amounts.reduce((total, amount) => total + Number(amount.replace(",", "")), 0);
  return (cents / 100).toFixed(2);
};
