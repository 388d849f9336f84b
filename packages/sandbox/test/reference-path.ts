import { fileURLToPath } from "node:url";

/** Where the sandbox's reference is, from the compiled tests. */
export const REFERENCE = fileURLToPath(
  new URL("../../../../docs/reference/sandbox.md", import.meta.url),
);
