import { constants } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type CallInput, type Pennylane, pages } from "centime";
import { type GetCustomerInvoicesFailure, getCustomerInvoices } from "centime/customer-invoices";
import { err, ok, type Result } from "neverthrow";
import writeFileAtomic from "write-file-atomic";

/** How far a copy has come: the call for the next page, and the length of the file without it. */
interface Progress {
  readonly input: CallInput;
  readonly bytes: number;
}

/** Ascending, so that invoices that are created meanwhile come last. */
const START: Progress = { input: { path: {}, query: { limit: 50, sort: "id" } }, bytes: 0 };

/**
 * Copies all invoices of a company into `invoices.jsonl` of a folder, one a line, and returns how many bytes
 * they are. Whatever ended the last run, a failure or a kill, this one goes on at the page that it ended in.
 */
export async function mirror(
  pennylane: Pennylane,
  folder: string,
): Promise<Result<number, GetCustomerInvoicesFailure>> {
  const [copy, progress] = [join(folder, "invoices.part"), join(folder, "progress.json")];
  const store = (next: Progress) => writeFileAtomic(progress, JSON.stringify(next));
  let { input, bytes } = await readProgress(progress);
  let call = getCustomerInvoices.describe({ ...input });

  const file = await open(copy, constants.O_RDWR | constants.O_CREAT);
  try {
    // What was written after the last progress will be written again.
    await file.truncate(bytes);
    for await (const page of pages(pennylane, call)) {
      if (page.isErr()) {
        // A cursor does not live for ever: after a long rest, the walk begins anew.
        if (page.error.kind === "BadRequest") await rm(progress, { force: true });
        else await store({ input: page.error.resume.input, bytes });
        return err(page.error);
      }
      const lines = page.value.items.map((invoice) => `${JSON.stringify(invoice)}\n`).join("");
      bytes += (await file.write(lines, bytes)).bytesWritten;
      await file.datasync();
      call = getCustomerInvoices.next(call, page.value) ?? call;
      ({ input } = call);
      await store({ input, bytes });
    }
  } finally {
    await file.close();
  }
  await rename(copy, join(folder, "invoices.jsonl"));
  await rm(progress, { force: true });
  return ok(bytes);
}

async function readProgress(path: string): Promise<Progress> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? START : JSON.parse(text);
}
