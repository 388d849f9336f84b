import { abortError, type Transport } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { cassetteError, messageOf } from "./failure.ts";
import { readHar } from "./har/read.ts";
import { checkRuleOptions, unusedMatchRules } from "./match/check-rules.ts";
import { compileRules, loadTape, type RuleOptions, type Tape } from "./match/tape.ts";
import type { Redactor } from "./redact/redactor.ts";

export type { MatchRules } from "./match/shape.ts";
export type { RedactionRules } from "./redact/redactor.ts";

/** How recorded interactions are found. */
export interface ReplayOptions extends RuleOptions {}

/** A transport that only replays, and knows what it has not replayed yet. */
export interface ReplayTransport extends Transport {
  /** The recorded requests that were not asked for: `interaction 3, GET /api/external/v2/journals`. */
  unplayed(): readonly string[];
}

/**
 * Creates a transport that replays a parsed HAR: a cassette, a recording of Polly.js, or the export of a
 * browser's developer tools. Never throws.
 *
 * It runs on every runtime: it uses only the language and web APIs. A request that matches nothing
 * results in an error with reason `cassette`, and so does every request when the HAR is invalid.
 *
 * @example
 * ```ts
 * const transport = replayTransport(JSON.parse(await readFile("cassettes/journals/list.har", "utf8")));
 * const pennylane = createClient({ token: "replaying", transport });
 * ```
 */
export function replayTransport(har: unknown, options?: ReplayOptions): ReplayTransport {
  const opened = open(har, options ?? {});
  if (opened.isErr()) {
    const error = cassetteError(`the HAR cannot be replayed: ${opened.error}`);
    return Object.assign(async () => err(error), { unplayed: () => [] });
  }
  const { tape, redactor } = opened.value;
  const send: Transport = async (request, { signal }) => {
    if (signal?.aborted) return err(abortError(signal, "no"));
    const read = await redactor.plainRequest(request);
    return read
      .andThen((plain) => tape.play(plain).mapErr(({ message }) => message))
      .mapErr(cassetteError);
  };
  return Object.assign(send, { unplayed: tape.unplayed });
}

function open(
  har: unknown,
  options: ReplayOptions,
): Result<{ readonly tape: Tape; readonly redactor: Redactor }, string> {
  try {
    const issues = checkRuleOptions(options);
    if (issues.length > 0) return err(issues.map(({ message }) => message).join("; "));
    const rules = compileRules(options);
    return readHar(har).andThen(({ interactions, tape }) => {
      const unused = unusedMatchRules(options, interactions, rules.redactor);
      if (unused.length > 0) return err(unused.join("; "));
      return ok({ tape: loadTape(tape, rules), redactor: rules.redactor });
    });
  } catch (thrown) {
    return err(messageOf(thrown));
  }
}
