import type { HttpResponse } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import type { Interaction, PlainRequest } from "../interaction.ts";
import { createRedactor, type RedactionRules, type Redactor } from "../redact/redactor.ts";
import { groupBy } from "../values.ts";
import { describeMiss, describeRecorded, nameMiss } from "./miss.ts";
import { createShaper, type MatchRules, type Shape } from "./shape.ts";

/** How requests are compared. */
export interface RuleOptions {
  /** What requests may differ in. Default: nothing but order. */
  readonly match?: MatchRules | undefined;
  /** What to redact beside the defaults; a cassette is replayed with the rules of its recording. */
  readonly redact?: RedactionRules | undefined;
  /** Whether a rule may name nothing in the cassette: for rules that several share. Default: false. */
  readonly allowUnusedRules?: boolean | undefined;
}

/** The rules of a cassette, compiled. */
export interface Rules {
  readonly redactor: Redactor;
  shapeOf(request: PlainRequest): Shape;
}

/** Compiles rules that have been checked. */
export const compileRules = ({ match, redact }: RuleOptions): Rules => ({
  redactor: createRedactor(redact),
  shapeOf: createShaper(match),
});

/** Recorded interactions that are played one after the other. */
export interface Tape {
  /**
   * Returns the response to a request: that of the first interaction that matches and was not
   * played yet. The error names what is nearest.
   */
  play(request: PlainRequest): Result<HttpResponse, string>;
  /** Names the interactions that were not played, in the order of the recording. */
  unplayed(): readonly string[];
}

/** To find what is nearest takes time in proportion to the tape, which a test that misses all would take each time. */
const MOST_EXPLAINED = 100;

interface Recorded {
  readonly index: number;
  readonly shape: Shape;
  readonly response: HttpResponse;
  played: boolean;
}

/**
 * Loads a tape. Recorded requests are redacted again, as a third-party HAR is not redacted. Throws what
 * a redaction rule throws.
 */
export function loadTape(interactions: readonly Interaction[], { redactor, shapeOf }: Rules): Tape {
  // Invented data stay readable, so that differences do.
  const invented = interactions.every(({ response }) => redactor.isInvented(response));
  const shapeOfRaw = (request: PlainRequest): Shape =>
    shapeOf(redactor.request({ ...request, headers: {} }, invented)); // Headers are not compared.
  const recorded = interactions.map(({ request, response }, index): Recorded => {
    const shape = shapeOfRaw(request);
    return { index, shape, response, played: false };
  });
  const queues = groupBy(recorded, ({ shape }) => shape.key);
  for (const queue of queues.values()) queue.reverse(); // Taken from its end, which costs the same at any length.
  let explained = 0;
  const explain = (asked: Shape): string => {
    explained += 1;
    return explained > MOST_EXPLAINED ? nameMiss(asked) : describeMiss(recorded, asked);
  };
  return {
    play: (request) => {
      const shape = shapeOfRaw(request);
      const next = queues.get(shape.key)?.pop();
      if (next === undefined) return err(explain(shape));
      next.played = true;
      return ok({ ...next.response, replayed: true });
    },
    unplayed: () => recorded.filter(({ played }) => !played).map(describeRecorded),
  };
}
