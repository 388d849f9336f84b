// Removes everything that the build has written.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { packageFolders, ROOT } from "./lib/workspace.mjs";

for (const folder of packageFolders()) {
  rmSync(join(ROOT, folder, "dist"), { recursive: true, force: true });
}
