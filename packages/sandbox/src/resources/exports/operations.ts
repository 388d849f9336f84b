import type { LedgerExport, StartedExport } from "@centime/core/exports";
import { toTimestamp } from "../../books/clock.ts";
import { fileSecret, nextId } from "../../books/numbering.ts";
import { type Stamps, save, stampsNow } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { refuse, refuseUnknown } from "../../http/response.ts";
import { type LedgerRow, ledgerRows } from "../../ledger/rows.ts";
import { modelled, type Notes } from "../../modelled.ts";
import { COMPANY } from "../company.ts";
import { exportFileAddress } from "../files/files.ts";
import { writeFec } from "./fec.ts";
import { analyticalColumns, analyticalLines, generalLedgerSheet, type Sheet } from "./sheets.ts";

/** What a file is written from: text as it is, or the rows of a sheet. */
export type ExportContent = string | Sheet;

/** What is exported: the kinds of files, and whether categories are lines or columns. */
export type ExportKind = "fec" | "general_ledger" | "analytical_lines" | "analytical_columns";

/** An export, with the ledger as it was when it was asked for. */
export interface ExportRecord extends Stamps {
  readonly id: number;
  readonly kind: ExportKind;
  readonly filename: string;
  readonly content: ExportContent;
  /** From when on its file can be downloaded, in milliseconds since 1970. */
  readonly ready_at: number;
  /** The secret part of its file's address. */
  readonly secret: string;
}

const MODELS = {
  fec: "FecExport",
  general_ledger: "GeneralLedgerExport",
  analytical: "AnalyticalGeneralLedgerExport",
} as const;

type Family = keyof typeof MODELS;

const familyOf = (kind: ExportKind): Family =>
  kind === "fec" || kind === "general_ledger" ? kind : "analytical";

/** How long an export takes. */
const DELAYS_MS: Readonly<Record<Family, number>> = {
  fec: 2000,
  general_ledger: 3000,
  analytical: 5000,
};

const notes = (recorded: string, file: string): Notes => ({
  recorded,
  assumed: `It takes 2 to 5 seconds. ${file}`,
});

const FEC_FILE =
  "Amounts in foreign currencies are left out; a line's validation is the day of its writing.";
const SHEET_FILE = "The columns of the sheet. A period that ends before it starts is a 400.";
const PENDING = "`pending` at first.";
const READY = "`ready`, with the address of its file.";
const COLUMNS = "18 columns, with lettering.";

export const exportHandlers = {
  createFecExport: modelled({ ...notes(PENDING, FEC_FILE), measured: COLUMNS }, (context, body) =>
    startExport(context, "fec", body),
  ),
  getFecExport: modelled({ ...notes(READY, FEC_FILE), measured: COLUMNS }, (context, id) =>
    readExport(context, "fec", id),
  ),
  createGeneralLedgerExport: modelled(
    { documented: "An Excel file.", assumed: SHEET_FILE },
    (context, body) => startExport(context, "general_ledger", body),
  ),
  getGeneralLedgerExport: modelled(
    { recorded: READY, documented: "An Excel file.", assumed: SHEET_FILE },
    (context, id) => readExport(context, "general_ledger", id),
  ),
  createAnalyticalGeneralLedgerExport: modelled(
    { recorded: PENDING, measured: "An Excel file.", assumed: SHEET_FILE },
    (context, { mode = "in_line", ...body }) =>
      startExport(context, mode === "in_line" ? "analytical_lines" : "analytical_columns", body),
  ),
  getAnalyticalGeneralLedgerExport: modelled(
    { documented: READY, measured: "An Excel file.", assumed: SHEET_FILE },
    (context, id) => readExport(context, "analytical", id),
  ),
} satisfies Handlers;

/** The period of an export. */
export interface ExportBody {
  readonly period_start: string;
  readonly period_end: string;
}

/** Starts an export of the ledger as it is now. */
export function startExport(
  context: Context,
  kind: ExportKind,
  { period_start: start, period_end: end }: ExportBody,
): StartedExport {
  const { books, clock } = context;
  if (start > end) refuse(400, "period_start must be before period_end");
  const { id, created_at, updated_at } = save(context, "exports", {
    id: nextId(books, "export"),
    kind,
    filename: filenameOf(context, kind, start, end),
    content: contentOf(context, kind, ledgerRows(context, { start, end })),
    ready_at: clock.now() + DELAYS_MS[familyOf(kind)],
    secret: fileSecret(books.random),
    ...stampsNow(context),
  });
  return { id, status: "pending", created_at, updated_at };
}

/** An export of that id and family, and the address of its file once it is ready. */
export function readExport(context: Context, family: Family, id: number): LedgerExport {
  const record = context.books.exports.get(id);
  if (record === undefined || familyOf(record.kind) !== family) {
    return refuseUnknown(MODELS[family], id);
  }
  const { created_at, updated_at, ready_at } = record;
  return context.clock.now() < ready_at
    ? { id, status: "pending", file_url: null, created_at, updated_at }
    : {
        id,
        status: "ready",
        file_url: exportFileAddress(context, record),
        created_at,
        updated_at: toTimestamp(ready_at, 0),
      };
}

function contentOf(
  { books }: Context,
  kind: ExportKind,
  rows: readonly LedgerRow[],
): ExportContent {
  switch (kind) {
    case "fec":
      return writeFec(rows);
    case "general_ledger":
      return generalLedgerSheet(rows);
    case "analytical_lines":
      return analyticalLines(books, rows);
    case "analytical_columns":
      return analyticalColumns(books, rows);
  }
}

function filenameOf({ company }: Context, kind: ExportKind, start: string, end: string): string {
  if (kind === "fec") return `${COMPANY.siren}FEC${end.replaceAll("-", "")}.txt`;
  const name = kind === "general_ledger" ? "Grand_livre" : "Grand_livre_analytique";
  const period = `${start}_${end}`.replaceAll("-", "_");
  return `Provisoire_${company.name.replaceAll(" ", "_")}_${name}_(${period}).xlsx`;
}
