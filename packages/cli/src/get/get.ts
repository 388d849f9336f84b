import { pages } from "centime";
import { type AnyOperation, type AnyPageCall, isList, type Row } from "../catalogue/operations.ts";
import { findRead } from "../catalogue/resources.ts";
import { type ClientFlags, openClient } from "../client.ts";
import { type Format, type FormatFlags, formatOf, printerOf } from "../output/printer.ts";
import { progressOn } from "../output/progress.ts";
import type { Shell } from "../shell.ts";
import { callError } from "../status.ts";
import { callOf, type QueryFlags } from "./query.ts";

export type GetFlags = QueryFlags & FormatFlags & ClientFlags;

/** Prints a list as its pages come, or one thing. */
export async function get(shell: Shell, words: readonly string[], flags: GetFlags): Promise<void> {
  const { operation, ids } = findRead(words);
  const call = callOf(operation, ids, flags);
  const format = formatOf(flags, shell.output);
  const client = await openClient(shell, operation.info.api, flags);
  if (isList(operation)) {
    return printList(shell, client, operation, call as AnyPageCall, format, flags);
  }
  const read = await client.send(call);
  if (read.isErr()) throw callError(read.error);
  const printer = printerOf(format, operation, shell.output);
  await printer.printOne(read.value as Row);
}

type Client = Awaited<ReturnType<typeof openClient>>;

async function printList(
  { output, errors }: Shell,
  client: Client,
  operation: AnyOperation,
  call: AnyPageCall,
  format: Format,
  flags: GetFlags,
): Promise<void> {
  const printer = printerOf(format, operation, output);
  const progress = progressOn(output, errors);
  const most = flags.limit ?? (flags.all ? Number.POSITIVE_INFINITY : undefined);
  let printed = 0;
  try {
    for await (const page of pages(client, call)) {
      if (page.isErr()) throw callError(page.error);
      const { items, has_more } = page.value;
      const wanted = items.slice(0, (most ?? items.length) - printed);
      await printer.print(wanted);
      printed += wanted.length;
      if (most === undefined || printed >= most) {
        const isMore = has_more || wanted.length < items.length;
        if (isMore) await progress.note("more follow: --limit COUNT, or --all");
        break;
      }
      await progress.show(`${printed} read`);
    }
    await printer.end();
  } finally {
    await progress.end();
  }
}
