import { abortError, type HttpRequest, type Transport } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { wordsOf } from "../exchange/error-words.ts";
import { plainOfRequest } from "../exchange/plain-of-request.ts";
import type { PlainRequest } from "../exchange/plain-request.ts";
import type { Tape } from "../match/tape.ts";
import type { Redactor } from "../redact/redactor.ts";
import { cassetteError } from "./cassette-error.ts";

/** A transport that plays a tape. */
export const playerOf =
  (tape: Tape, redactor: Redactor): Transport =>
  async (request, { signal }) => {
    if (signal?.aborted) return err(abortError(signal, "no"));
    const question = await redactedRequest(request, redactor);
    if (question.isErr()) return err(cassetteError(question.error));
    return tape.play(question.value).mapErr((miss) => cassetteError(miss));
  };

/** A request as it is written and compared; the error says why it cannot be read. */
export async function redactedRequest(
  request: HttpRequest,
  redactor: Redactor,
): Promise<Result<PlainRequest, string>> {
  try {
    return ok(redactor.request(await plainOfRequest(request)));
  } catch (cause) {
    return err(`${request.method} ${redactor.text(request.url)} cannot be read: ${wordsOf(cause)}`);
  }
}
