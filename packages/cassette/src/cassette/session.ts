import { abortError, type Transport } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { wordsOf } from "../exchange/error-words.ts";
import type { PlainRequest } from "../exchange/plain-request.ts";
import type { Rules } from "../match/compile-rules.ts";
import type { Take } from "../match/take.ts";
import { loadTape, type Tape } from "../match/tape.ts";
import { cassetteError } from "../replay/cassette-error.ts";
import { redactedRequest } from "../replay/player.ts";
import { type CassetteFailure, cassetteFailure } from "./failure.ts";
import { type Loaded, load } from "./load.ts";
import type { Settings } from "./settings.ts";
import type { Storage } from "./storage.ts";
import { createTaping, type Taping } from "./taping.ts";

/** A cassette at work. */
export interface Session {
  send(next: Transport): Transport;
  /** What there is to say at the end. */
  outcome(): Promise<Result<Outcome, CassetteFailure>>;
}

/** What has happened to a cassette that could be read. */
export interface Outcome {
  readonly loaded: Loaded;
  readonly taping: Taping;
  readonly replayed: number;
  readonly misses: readonly string[];
  readonly unplayed: readonly Take[];
}

/** Begins to load a cassette, and answers requests as its mode says. */
export function startSession(settings: Settings, rules: Rules, storage: Storage): Session {
  const { mode } = settings;
  const { redactor } = rules;
  const taping = createTaping(settings.name, redactor);
  const misses: string[] = [];
  let replayed = 0;
  const loading = loadWithTape(settings, rules, storage);

  const answer = async (
    tape: Tape,
    question: PlainRequest,
    record: () => ReturnType<Transport>,
  ): Promise<Awaited<ReturnType<Transport>>> => {
    if (mode === "record") return record();
    const played = tape.play(question);
    if (played.isOk()) {
      replayed += 1;
      return ok(played.value);
    }
    if (mode === "auto") return record();
    misses.push(played.error);
    return err(cassetteError(`cassette ${settings.name}: ${played.error}`));
  };

  return {
    send: (next) => async (request, context) => {
      if (context.signal?.aborted) return err(abortError(context.signal, "no"));
      const state = await loading;
      if (state.isErr()) return err(cassetteError(state.error.message));
      const question = await redactedRequest(request, redactor);
      if (question.isErr()) {
        misses.push(question.error);
        return err(cassetteError(`cassette ${settings.name}: ${question.error}`));
      }
      return answer(state.value.tape, question.value, () =>
        taping.record(question.value, () => next(request, context)),
      );
    },
    outcome: async () =>
      (await loading).map(({ loaded, tape }) => {
        return { loaded, taping, replayed, misses, unplayed: tape.unplayed() };
      }),
  };
}

/** Loads a cassette for its mode: what is recorded afresh plays nothing. */
async function loadWithTape(
  settings: Settings,
  rules: Rules,
  storage: Storage,
): Promise<Result<{ readonly loaded: Loaded; readonly tape: Tape }, CassetteFailure>> {
  const result = await load(settings, storage);
  try {
    return result.map((loaded) => {
      const interactions = settings.mode === "record" ? [] : loaded.interactions;
      return { loaded, tape: loadTape(interactions, rules) };
    });
  } catch (thrown) {
    return err(cassetteFailure(settings, "options", `a rule failed: ${wordsOf(thrown)}`));
  }
}
