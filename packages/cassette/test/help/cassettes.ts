import { fileURLToPath } from "node:url";

/** The cassettes of this repository. */
export const CASSETTES = fileURLToPath(new URL("../../../../../cassettes", import.meta.url));
