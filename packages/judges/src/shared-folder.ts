import { fileURLToPath } from "node:url";

/** A path beside the repository, where files are kept that do not belong into it. */
export const sharedPath = (path: string): string =>
  fileURLToPath(new URL(`../../../../../shared/${path}`, import.meta.url));
