import type { Transport } from "@centime/core";
import { err } from "neverthrow";
import { readHar } from "../har/read-har.ts";
import { titleOf } from "../match/describe-miss.ts";
import type { MatchRules } from "../match/rules.ts";
import { shaper } from "../match/shape.ts";
import { loadTape, type Take } from "../match/tape.ts";
import { createRedactor } from "../redact/redactor.ts";
import type { RedactionRules } from "../redact/rules.ts";
import { cassetteError } from "./cassette-error.ts";
import { playerOf } from "./player.ts";

/** How recorded interactions are found. */
export interface ReplayOptions {
  /** What requests may differ in. Default: nothing but order. */
  readonly match?: MatchRules | undefined;
  /** The rules that the cassette was recorded with. */
  readonly redact?: RedactionRules | undefined;
}

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
  const { match, redact } = options ?? {};
  const recording = readHar(har);
  if (recording.isErr()) {
    const error = cassetteError(`the HAR cannot be replayed: ${recording.error}`);
    return Object.assign(async () => err(error), { unplayed: () => [] });
  }
  const redactor = createRedactor(redact);
  const tape = loadTape(recording.value.interactions, redactor, shaper(match));
  return Object.assign(playerOf(tape, redactor), { unplayed: () => tape.unplayed().map(tellTake) });
}

/** A recorded interaction in a few words. */
export const tellTake = ({ index, shape }: Take): string =>
  `interaction ${index + 1}, ${titleOf(shape)}`;
