import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));
export const PACKAGES = fileURLToPath(new URL("../../../../", import.meta.url));
export const PROJECTS = fileURLToPath(new URL("../../../test/projects/", import.meta.url));
export const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));
