import { fileURLToPath } from "node:url";

const inPackage = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const BUILT_MAIN = inPackage("dist/src/main.js");
export const SOURCE_MAIN = inPackage("src/main.ts");
export const BUILT_WORKER = inPackage("dist/src/worker.js");
export const PACKAGES = inPackage("..");
