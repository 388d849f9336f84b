import type { HttpResponse } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { isBroken, type Recording } from "../har/read.ts";
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

/** Why a request is not played. */
export interface Miss {
  readonly message: string;
  /** It was recorded, and cannot be read. */
  readonly isBroken: boolean;
}

/** Recorded interactions that are played one after the other. */
export interface Tape {
  /**
   * Returns the response to a request: that of the first interaction that matches and was not
   * played yet. The error names what is nearest, or what cannot be read.
   */
  play(request: PlainRequest): Result<HttpResponse, Miss>;
  /** Names the interactions that were not played, in the order of the recording. */
  unplayed(): readonly string[];
}

/** To find what is nearest takes time in proportion to the tape, which a test that misses all would take each time. */
const MOST_EXPLAINED = 100;

interface Recorded {
  readonly index: number;
  readonly shape: Shape;
  /** The error says why it cannot be read. */
  readonly response: Result<HttpResponse, string>;
  readonly isForeign: boolean | undefined;
  played: boolean;
}

/** An entry of which at most the method and the URL can be read. */
interface Unreadable {
  readonly index: number;
  readonly problem: string;
  readonly method: string;
  readonly path: string;
  played: boolean;
}

/**
 * Loads a tape. Recorded requests are redacted again, as a third-party HAR is not redacted. Throws what
 * a redaction rule throws.
 */
export function loadTape(tape: Recording["tape"], { redactor, shapeOf }: Rules): Tape {
  // Invented data stay readable, so that differences do.
  const read = tape.filter((one): one is Interaction => !isBroken(one));
  const invented = read.length > 0 && read.every(({ response }) => redactor.isInvented(response));
  const shapeOfRaw = (request: PlainRequest): Shape =>
    shapeOf(redactor.request({ ...request, headers: {} }, invented)); // Headers are not compared.
  const recorded: Recorded[] = [];
  const unreadable: Unreadable[] = [];
  for (const [index, one] of tape.entries()) {
    const { request, isForeign } = one;
    if (request !== undefined) {
      const response = isBroken(one) ? err(one.problem) : ok(one.response);
      recorded.push({ index, shape: shapeOfRaw(request), response, isForeign, played: false });
    } else if (isBroken(one) && one.method !== undefined && one.url !== undefined) {
      const { method, path } = shapeOfRaw({ method: one.method, url: one.url, headers: {} });
      unreadable.push({ index, problem: one.problem, method, path, played: isForeign === true });
    }
  }
  const queues = groupBy(recorded, ({ shape }) => shape.key);
  for (const queue of queues.values()) queue.reverse(); // Taken from its end, which costs the same at any length.
  let explained = 0;
  const unread = (index: number, shape: Pick<Shape, "method" | "path">, problem: string): Miss => ({
    message: `${describeRecorded({ index, shape })} cannot be read: ${problem}`,
    isBroken: true,
  });
  const explain = (asked: Shape): Miss => {
    const meant = unreadable.find(
      ({ method, path }) => method === asked.method && path === asked.path,
    );
    if (meant !== undefined) {
      meant.played = true;
      return unread(meant.index, meant, meant.problem);
    }
    explained += 1;
    const message = explained > MOST_EXPLAINED ? nameMiss(asked) : describeMiss(recorded, asked);
    return { message, isBroken: false };
  };
  return {
    play: (request) => {
      const shape = shapeOfRaw(request);
      const next = queues.get(shape.key)?.pop();
      if (next === undefined) return err(explain(shape));
      next.played = true;
      return next.response
        .map((response) => ({ ...response, replayed: true as const }))
        .mapErr((problem) => unread(next.index, next.shape, problem));
    },
    unplayed: () => [
      ...recorded.filter(({ played, isForeign }) => !played && !isForeign).map(describeRecorded),
      ...unreadable
        .filter(({ played }) => !played)
        .map(
          (one) =>
            `${describeRecorded({ index: one.index, shape: one })}, which cannot be read: ${one.problem}`,
        ),
    ],
  };
}
