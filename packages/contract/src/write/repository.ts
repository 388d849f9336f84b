import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root: this file is compiled to packages/contract/dist/src/write. */
export const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

/** Where the generated files go. */
export const CORE_SOURCES = join(ROOT, "packages", "core", "src");
