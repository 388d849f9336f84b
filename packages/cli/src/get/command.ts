import { InvalidArgumentError } from "commander";
import { withClientOptions } from "../client.ts";
import { type AddCommand, gather } from "../shell.ts";
import type { GetFlags } from "./get.ts";

/** `centime get`: prints a list, or reads one thing. */
export const addGet: AddCommand = (program, shell) => {
  const command = program
    .command("get")
    .description("print a list, or read one thing")
    .argument(
      "<resource...>",
      "what to read, with its ids: customer-invoices, customer-invoices 42",
    )
    .option(
      "-f, --filter <condition>",
      "draft=false, 'date>=2026-01-01', id:in=1,2; repeatable",
      gather,
    )
    .option("-s, --sort <field>", "the order: date, or -date for descending")
    .option("-n, --limit <count>", "how many items at most (default: a page of 20)", readCount)
    .option("-a, --all", "all items, page after page")
    .option("--include <parts>", "what comes with the items, such as invoice_lines")
    .option("-q, --query <name=value>", "another parameter of the list; repeatable", gather)
    .option("--fields <names>", "which columns: id,date,customer.id", (text) => text.split(","))
    .option("--json", "one line of JSON for each item (the default of a pipe)")
    .option("--csv", "comma-separated values, with a line of heads")
    .option("--table", "a table (the default of a terminal)")
    .addHelpText("after", EXAMPLES);
  withClientOptions(command).action(async (words: readonly string[], flags: GetFlags) => {
    const { get } = await import("./get.ts");
    await get(shell, words, flags);
  });
};

function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a number of items, from 1 on.");
}

const EXAMPLES = `
Examples:
  centime get customer-invoices --filter draft=false --sort -date --limit 50
  centime get customer-invoices 42 invoice-lines --json
  centime get transactions --filter 'date>=2026-01-01' --all --csv > transactions.csv
  centime get firm companies 12 journals
  centime help customer-invoices     what a list filters and sorts by`;
