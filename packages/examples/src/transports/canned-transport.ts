import type { Transport } from "centime";
import { err, ok } from "neverthrow";

/** Answers from a record of paths; whatever is not there was never sent. */
export const cannedTransport =
  (answers: Readonly<Record<string, unknown>>): Transport =>
  async ({ url }) => {
    const answer = answers[url];
    if (answer === undefined) {
      return err({ reason: "transport", sent: "no", message: `nothing is canned for ${url}` });
    }
    return ok({ status: 200, headers: {}, body: JSON.stringify(answer) });
  };
