import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository: this file is compiled to packages/contract/dist/src/write. */
export const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

export const PACKAGES = join(ROOT, "packages");

/** Where the generated files go. */
export const CORE_SOURCES = join(ROOT, "packages", "core", "src");
export const CLIENT_SOURCES = join(ROOT, "packages", "client", "src");
export const CORE_MANIFEST = join(ROOT, "packages", "core", "package.json");
export const CLIENT_MANIFEST = join(ROOT, "packages", "client", "package.json");
export const KNOWN_CONTRACTS = join(ROOT, "packages", "contract", "known");
export const README = join(ROOT, "README.md");
export const REFERENCE = join(ROOT, "docs", "reference");
