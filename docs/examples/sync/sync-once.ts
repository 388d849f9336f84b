import { openDatabase, sync } from "@centime/sync";
import { type Client, toError } from "centime";

/** One pass over a copy in a folder. */
export async function syncOnce(pennylane: Client, folder: string): Promise<void> {
  const copy = await openDatabase(folder);
  if (copy.isErr()) throw toError(copy.error);
  try {
    const synced = await sync(pennylane, copy.value.db, { parts: ["payments"] });
    if (synced.isErr()) throw toError(synced.error);
  } finally {
    await copy.value.close();
  }
}
