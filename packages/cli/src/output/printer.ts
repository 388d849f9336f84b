import type { AnyOperation, Row } from "../catalogue/operations.ts";
import { meant } from "../catalogue/operations.ts";
import { fieldsOf, itemSchema, valueAt } from "../catalogue/schema.ts";
import { usageError } from "../status.ts";
import type { Output } from "../terminal.ts";
import { csvLine } from "./csv.ts";
import { printableJson } from "./printable.ts";
import { cellOf, recordText, startTable, usualColumns } from "./table.ts";

/** How the output looks. */
export interface Format {
  readonly kind: "json" | "csv" | "table";
  readonly fields?: readonly string[] | undefined;
}

/** The options that say how the output looks. */
export interface FormatFlags {
  readonly json?: true;
  readonly csv?: true;
  readonly table?: true;
  readonly fields?: readonly string[];
}

/** A table for a terminal, lines of JSON for a pipe, unless an option says otherwise. */
export function formatOf({ json, csv, table, fields }: FormatFlags, output: Output): Format {
  const chosen = Object.entries({ json, csv, table }).filter(([, isChosen]) => isChosen);
  if (chosen.length > 1) {
    throw usageError(`expected one of ${chosen.map(([name]) => `--${name}`).join(" and ")}`);
  }
  const usual = output.isTerminal ? "table" : "json";
  return { kind: (chosen[0]?.[0] ?? usual) as Format["kind"], fields };
}

/** Prints what a read returns. */
export interface Printer {
  /** Prints items of a list. */
  print(rows: readonly Row[]): Promise<void>;
  /** Prints what was read by itself. */
  printOne(value: Row | undefined): Promise<void>;
  /** After the last item. */
  end(): Promise<void>;
}

/** Prints what an operation returns. */
export function printerOf({ kind, fields }: Format, operation: AnyOperation, to: Output): Printer {
  const columns = fieldsOf(itemSchema(operation));
  const chosen = fields?.map((name) => fieldNamed(name, columns));
  switch (kind) {
    case "json":
      return jsonPrinter(to, chosen);
    case "csv":
      return csvPrinter(to, chosen ?? columns);
    case "table":
      return tablePrinter(to, columns, chosen);
  }
}

/** A field by its name; an object is one, too. */
function fieldNamed(name: string, known: readonly string[]): string {
  if (known.includes(name) || known.some((one) => one.startsWith(`${name}.`))) return name;
  throw usageError(
    `--fields ${name}: no such field${meant(name, known)}; there are ${known.join(", ")}`,
  );
}

const picked = (row: Row, columns: readonly string[] | undefined): unknown =>
  columns === undefined
    ? row
    : Object.fromEntries(columns.map((name) => [name, valueAt(row, name) ?? null]));

function jsonPrinter(to: Output, columns: readonly string[] | undefined): Printer {
  return {
    print: (rows) =>
      to.write(rows.map((row) => `${printableJson(picked(row, columns))}\n`).join("")),
    printOne: (value) =>
      value === undefined
        ? Promise.resolve()
        : to.write(`${printableJson(picked(value, columns), to.isTerminal ? 2 : undefined)}\n`),
    end: async () => {},
  };
}

function csvPrinter(to: Output, columns: readonly string[]): Printer {
  let head = csvLine(columns);
  const print = async (rows: readonly Row[]): Promise<void> => {
    const lines = rows.map((row) => csvLine(columns.map((name) => cellOf(valueAt(row, name)))));
    await to.write(head + lines.join(""));
    head = "";
  };
  return {
    print,
    printOne: (value) => print(value === undefined ? [] : [value]),
    end: async () => {
      if (head !== "") await print([]);
    },
  };
}

function tablePrinter(
  to: Output,
  columns: readonly string[],
  chosen: readonly string[] | undefined,
): Printer {
  let table: ReturnType<typeof startTable> | undefined;
  return {
    print: async (rows) => {
      if (rows.length === 0) return;
      table ??= startTable(chosen ?? usualColumns(columns, rows, to.columns), rows, to.columns);
      await to.write(table(rows));
    },
    printOne: async (value) => {
      if (value !== undefined) await to.write(recordText(chosen ?? columns, value));
    },
    end: async () => {
      if (table === undefined) await to.write("nothing\n");
    },
  };
}
