import { custom } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** A text. */
export const string = (): Schema<string> =>
  custom("string", {}, (value, refuse) => {
    if (typeof value !== "string") refuse("string", value);
    return value;
  });
