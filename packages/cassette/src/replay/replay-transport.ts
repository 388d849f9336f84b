import type { Transport } from "@centime/core";
import { err, type Result } from "neverthrow";
import { wordsOf } from "../exchange/error-words.ts";
import { readHar } from "../har/read-har.ts";
import { compileRules, type RuleOptions } from "../match/compile-rules.ts";
import { tellTake } from "../match/describe-miss.ts";
import { loadTape, type Tape } from "../match/tape.ts";
import type { Redactor } from "../redact/redactor.ts";
import { cassetteError } from "./cassette-error.ts";
import { playerOf } from "./player.ts";

/** How recorded interactions are found. */
export interface ReplayOptions extends RuleOptions {}

/** A transport that only replays, and can tell what it has not replayed yet. */
export interface ReplayTransport extends Transport {
  /** The recorded requests that were not asked for: `interaction 3, GET /api/external/v2/journals`. */
  unplayed(): readonly string[];
}

/**
 * A transport that answers from a parsed HAR: a cassette, or what a browser's developer tools export.
 *
 * It needs nothing but the language and the web's own functions, so it runs on every runtime. A request
 * that matches nothing answers an error with reason `cassette`, and so does every request when the HAR
 * cannot be read. Never throws.
 */
export function replayTransport(har: unknown, options?: ReplayOptions): ReplayTransport {
  const opened = open(har, options ?? {});
  if (opened.isErr()) {
    const error = cassetteError(`the HAR cannot be replayed: ${opened.error}`);
    return Object.assign(async () => err(error), { unplayed: () => [] });
  }
  const { tape, redactor } = opened.value;
  return Object.assign(playerOf(tape, redactor), { unplayed: () => tape.unplayed().map(tellTake) });
}

function open(
  har: unknown,
  options: ReplayOptions,
): Result<{ readonly tape: Tape; readonly redactor: Redactor }, string> {
  try {
    return compileRules(options).andThen((rules) =>
      readHar(har).map(({ interactions }) => {
        return { tape: loadTape(interactions, rules), redactor: rules.redactor };
      }),
    );
  } catch (thrown) {
    return err(wordsOf(thrown));
  }
}
