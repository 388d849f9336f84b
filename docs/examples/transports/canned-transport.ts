import type { Transport } from "centime";
import { err, ok } from "neverthrow";

/** Returns values from a record of paths; for any other path, nothing is sent. */
export const cannedTransport =
  (values: Readonly<Record<string, unknown>>): Transport =>
  async ({ url }) => {
    const value = values[url];
    if (value === undefined) {
      return err({ reason: "transport", sent: "no", message: `nothing is canned for ${url}` });
    }
    return ok({ status: 200, headers: {}, body: JSON.stringify(value) });
  };
