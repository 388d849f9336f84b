import type { Command } from "commander";
import { OPERATIONS } from "../catalogue/operations.ts";
import { type OperationPage, pages } from "../catalogue/pages.ts";
import { resources } from "../catalogue/resources.ts";
import { searchPages } from "../catalogue/search.ts";
import { printableJson } from "../output/printable.ts";
import type { Shell } from "../shell.ts";
import { usageError } from "../status.ts";
import { operationText, pathWords, plainWords } from "./operation-text.ts";

/** Prints help on a command, an operation or a resource, else the operations that some words find. */
export async function help(
  { output }: Shell,
  program: Command,
  words: readonly string[],
  { json }: { readonly json?: true },
): Promise<void> {
  const command = commandOf(program, words);
  if (command !== undefined) return output.write(command.helpInformation());
  const found = await pagesFor(words);
  const [page] = found;
  if (page === undefined) {
    throw usageError(
      `there is no help on ${words.join(" ")}; centime help resources lists what there is`,
    );
  }
  if (json) return output.write(found.map((one) => `${printableJson(one)}\n`).join(""));
  await output.write(found.length === 1 ? operationText(page, output.columns) : listText(found));
}

/** The command that words lead to; the program itself without any. */
function commandOf(program: Command, words: readonly string[]): Command | undefined {
  let at: Command | undefined = program;
  for (const word of words) at = at?.commands.find((command) => command.name() === word);
  return at;
}

async function pagesFor(words: readonly string[]): Promise<readonly OperationPage[]> {
  const known = await pages();
  const text = words.join(" ");
  if (text === "operations") return [...known.values()];
  const reads = [...resources().values()].map(({ info }) => info.name);
  if (text === "resources") return reads.map((name) => known.get(name)).filter(isThere);
  const wanted = text.toLowerCase();
  const named = [...OPERATIONS.keys()].find((name) => name.toLowerCase() === wanted);
  const path = resources().get(text.replaceAll(/[ /]+/g, "/").replaceAll(/\d+/g, "ID"));
  const name = named ?? path?.info.name;
  const own = name === undefined ? undefined : known.get(name);
  return own === undefined ? bestFor(text) : [own];
}

/** The operations that as many of the words fit as any. */
async function bestFor(text: string): Promise<readonly OperationPage[]> {
  const found = await searchPages(text);
  return found.filter(({ fitting }) => fitting === found[0]?.fitting).map(({ page }) => page);
}

const isThere = (page: OperationPage | undefined): page is OperationPage => page !== undefined;

/** A line for each operation: how it is called, and what it does. */
function listText(found: readonly OperationPage[]): string {
  const calls = found.map((page) =>
    page.method === "GET" ? `get ${pathWords(page)}` : `call ${page.name}`,
  );
  const width = Math.max(...calls.map(({ length }) => length));
  return found
    .map(({ summary }, index) => `${calls[index]?.padEnd(width)}  ${plainWords(summary.en)}\n`)
    .join("");
}
