import { createWriteStream } from "node:fs";
import { Writable } from "node:stream";
import { type Client, toError } from "centime";
import { createFecExport, getFecExport } from "centime/exports";
import { saveExport } from "centime/follow";

/** Saves the FEC of a month: `await saveFec(pennylane, "2026-01-01", "2026-01-31", "fec.txt")`. */
export async function saveFec(pennylane: Client, first: string, last: string, path: string) {
  const fec = createFecExport({ period_start: first, period_end: last });
  const sink = Writable.toWeb(createWriteStream(path));
  const saved = await saveExport(pennylane, fec, getFecExport, sink, { deadlineMs: 600_000 });
  if (saved.isErr()) throw toError(saved.error);
}
