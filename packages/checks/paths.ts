import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** This package's folder; paths in the packages below are those of the sources. */
export const CHECKS = at("");
export const PACKAGES = at("../");
export const ROOT = at("../../");

/** The folder beside the repository with files that are not ours to publish: contracts and recordings. */
export const SHARED = at("../../../shared/");
