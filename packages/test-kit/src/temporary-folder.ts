import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Creates an empty folder, which is removed when the process of the test file exits. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "centime-"));
  folders.push(folder);
  return folder;
}
