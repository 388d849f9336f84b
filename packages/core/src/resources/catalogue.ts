import * as journals from "./journals.ts";

/** Every operation by its name. */
export const catalogue = {
  ...journals,
} as const;
