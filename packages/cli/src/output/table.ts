import { valueAt } from "../catalogue/schema.ts";
import { printableJson, printableLine } from "./printable.ts";

/** A value as one cell: lists and objects as JSON, nothing for `null`. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? printableJson(value) : String(value);
}

/** What people look for first, in this order; further fields follow where there is room. */
const FIRST = [
  "id",
  "invoice_number",
  "quote_number",
  "number",
  "code",
  "name",
  "date",
  "deadline",
  "amount",
  "debit",
  "credit",
  "balance",
  "currency",
  "status",
  "draft",
  "paid",
  "payment_status",
  "type",
  "customer_type",
  "label",
  "filename",
  "emails",
  "operation",
  "processed_at",
];

const GAP = "  ";
const WIDEST_CELL = 36;
const MOST_COLUMNS = 10;

/** Chooses the columns that people look for first, as many as a line of the terminal has room for. */
export function usualColumns(
  columns: readonly string[],
  rows: readonly unknown[],
  room: number,
): readonly string[] {
  const rank = (name: string): number => {
    const place = FIRST.indexOf(name);
    return place === -1 ? FIRST.length : place;
  };
  const candidates = columns
    .filter((name) => name === "id" || !/(?:^|[._])(?:url|id)$/.test(name))
    .filter((name) => rows.some((row) => isScalar(valueAt(row, name))))
    .map((column, index) => ({ column, order: rank(column) * columns.length + index }))
    .sort((a, b) => a.order - b.order)
    .map(({ column }) => column);
  const chosen: string[] = [];
  let left = room;
  for (const column of candidates) {
    const width = widthOf(column, rows) + (chosen.length > 0 ? GAP.length : 0);
    if (chosen.length >= MOST_COLUMNS) break;
    if (width > left) continue;
    chosen.push(column);
    left -= width;
  }
  return chosen.length > 0 ? chosen : columns.slice(0, 1);
}

const isScalar = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== "" && typeof value !== "object";

const widthOf = (name: string, rows: readonly unknown[]): number =>
  Math.min(
    WIDEST_CELL,
    rows.reduce<number>((most, row) => Math.max(most, lineOf(row, name).length), name.length),
  );

const lineOf = (row: unknown, name: string): string => printableLine(cellOf(valueAt(row, name)));

/** Starts a table: the first rows decide how wide its columns are. Its heads come before the first rows. */
export function startTable(columns: readonly string[], rows: readonly unknown[], room: number) {
  const widths = columns.map((column) => widthOf(column, rows));
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((cell, index) => fitted(cell, widths[index] ?? 0))
      .join(GAP)
      .slice(0, Math.max(room, 20))
      .trimEnd()}\n`;
  let head = line(columns);
  return (next: readonly unknown[]): string => {
    const lines = next.map((row) => line(columns.map((name) => lineOf(row, name))));
    const text = head + lines.join("");
    head = "";
    return text;
  };
}

const fitted = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

/** One thing: a line for each of its fields that have a value. */
export function recordText(columns: readonly string[], value: unknown): string {
  const filled = columns.filter((name) => lineOf(value, name) !== "");
  const width = Math.max(0, ...filled.map((name) => name.length));
  return filled.map((name) => `${name.padEnd(width)}${GAP}${lineOf(value, name)}\n`).join("");
}
