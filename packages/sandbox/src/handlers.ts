import type { Handlers } from "./handler.ts";
import { journalHandlers } from "./journals/journals.ts";

/** The operations that the sandbox answers, by their names in the catalogue. */
export const handlers: Handlers = {
  ...journalHandlers,
};
