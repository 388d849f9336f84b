import type * as v from "valibot";
import { custom } from "./custom.ts";

/** `null`, or what the schema says. */
export const nullable = <Wrapped extends v.GenericSchema>(
  wrapped: Wrapped,
): v.NullableSchema<Wrapped, undefined> =>
  custom("nullable", { wrapped }, (value, _refuse, run) =>
    value === null ? value : run(wrapped, value),
  ) as never;
