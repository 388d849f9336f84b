import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of a suite's own. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "centime-packed-"));

export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true });
