import type * as v from "valibot";
import { custom } from "./custom.ts";

/** A key that may be absent. */
export const optional = <Wrapped extends v.GenericSchema>(
  wrapped: Wrapped,
): v.OptionalSchema<Wrapped, undefined> =>
  custom("optional", { wrapped }, (value, _refuse, run) =>
    value === undefined ? value : run(wrapped, value),
  ) as never;
