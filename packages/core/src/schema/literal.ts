import { custom } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** One value only, such as a union's tag. */
export const literal = <const Value extends string | boolean>(
  literal: Value,
): Schema<Value> & { readonly literal: Value } =>
  custom("literal", { literal }, (value, refuse) => {
    if (value !== literal) refuse(JSON.stringify(literal), value);
    return value;
  });
