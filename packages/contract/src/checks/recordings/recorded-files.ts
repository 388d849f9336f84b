import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../write/repository.ts";

/** Where recordings are kept: beside the repository, since they do not belong into it. */
export const RECORDINGS = join(ROOT, "..", "shared", "recordings");

/** The files with recordings; none when the folder is not there. */
export async function recordedFiles(): Promise<string[]> {
  const names = await readdir(RECORDINGS).catch((): string[] => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => join(RECORDINGS, name));
}
