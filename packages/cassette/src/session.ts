import { abortError, type Middleware } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { type CassetteFailure, cassetteError, cassetteFailure, messageOf } from "./failure.ts";
import { type Recording, readHar, readHarText } from "./har/read.ts";
import type { HarLog } from "./har/schema.ts";
import { formatHar, mergeEntries } from "./har/write.ts";
import type { PlainRequest } from "./interaction.ts";
import { unusedMatchRules, unusedRedactRules } from "./match/check-rules.ts";
import { loadTape, type Rules, type Tape } from "./match/tape.ts";
import type { CassetteMode, Settings } from "./options.ts";
import {
  createExchangeRecorder,
  type Exchange,
  type ExchangeRecorder,
  type Sent,
} from "./recorder.ts";
import type { Redactor } from "./redact/redactor.ts";
import { replaceFile, type Storage } from "./storage.ts";

/** A cassette between opening and closing. */
export interface Session {
  readonly middleware: Middleware;
  /** How many recorded exchanges are not in the file yet. */
  unsaved(): number;
  /** Fails for what was missed or not played, else writes what was recorded. */
  finish(): Promise<Result<CassetteReport, CassetteFailure>>;
  /** Drops what was recorded, and writes nothing. */
  discard(): CassetteReport;
}

/** What a cassette did until it was closed. */
export interface CassetteReport {
  readonly mode: CassetteMode;
  /** How many requests were replayed. */
  readonly replayed: number;
  /** How many requests were sent and recorded. */
  readonly recorded: number;
  /** How many requests had not ended when the cassette was closed, and are not recorded. */
  readonly unfinished: number;
  /** Whether the file was written; it is not when nothing has changed. */
  readonly written: boolean;
}

/** Replays or records requests as the mode says. */
export function startSession(settings: Settings, rules: Rules, storage: Storage): Session {
  const { mode, name } = settings;
  const recorder = createExchangeRecorder(name, rules.redactor);
  const misses: string[] = [];
  let replayed = 0;
  let state: LoadedTape | undefined;
  /** Requests that wait for the file, in the order in which they came. */
  const waiting: Asked[] = [];

  /** Every request reads the file until one has: it may end together with its promises. */
  const load = async (): Promise<LoadedTape> => {
    if (state !== undefined) return state;
    const text = await readText(settings, storage);
    state ??= text.andThen((read) => loadWithTape(read, settings, rules));
    return state;
  };
  const missed = (why: string): Sent => {
    misses.push(why);
    return err(cassetteError(`cassette ${name}: ${why}`));
  };
  /** The recorded response, or a miss; `undefined` for what is to be recorded. */
  const play = (tape: Tape, plain: PlainRequest): Sent | undefined => {
    if (mode === "record") return undefined;
    const played = tape.play(plain);
    if (played.isErr()) {
      const { message, isBroken } = played.error;
      return mode === "replay" || isBroken ? missed(message) : undefined;
    }
    replayed += 1;
    return ok(played.value);
  };
  /** Serves all that wait, so that their order is that of the requests, not of who read the file first. */
  const serveWaiting = (tape: Tape): void => {
    for (const asked of waiting.splice(0)) {
      asked.played = play(tape, asked.request);
      if (asked.played === undefined) asked.exchange = recorder.add(asked.request);
    }
  };
  const middleware: Middleware = (next) => async (request, context) => {
    if (context.signal?.aborted) return err(abortError(context.signal, "no"));
    const plain = await rules.redactor.plainRequest(request);
    if (plain.isErr()) return missed(plain.error);
    const asked: Asked = { request: plain.value };
    waiting.push(asked);
    const loaded = await load();
    if (loaded.isErr()) return err(cassetteError(loaded.error.message));
    serveWaiting(loaded.value.tape);
    if (asked.played !== undefined) return asked.played;
    const exchange = asked.exchange ?? recorder.add(plain.value);
    return recorder.send(exchange, () => next(request, context));
  };
  const finish = async (): Promise<Result<CassetteReport, CassetteFailure>> => {
    const state = await load();
    if (state.isErr()) return err(state.error);
    const { loaded, tape } = state.value;
    const unplayed = tape.unplayed();
    if (misses.length > 0) {
      const what = `${count(misses.length, "request")} matched nothing`;
      const left = unplayed.map((title) => `not asked for: ${title}`);
      return err(cassetteFailure(settings, "misses", what, [...misses, ...left]));
    }
    if (mode === "replay" && unplayed.length > 0 && settings.allowUnplayed !== true) {
      const what = `${count(unplayed.length, "interaction")} not asked for`;
      return err(cassetteFailure(settings, "unplayed", what, unplayed));
    }
    const saved = await save(settings, loaded, recorder, rules.redactor, storage);
    const unfinished = recorder.unfinished();
    return saved.map((done) => ({ mode, replayed, unfinished, ...done }));
  };
  const discard = (): CassetteReport => {
    recorder.clear();
    return { mode, replayed, recorded: 0, unfinished: 0, written: false };
  };
  return { middleware, unsaved: recorder.count, finish, discard };
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

/** A cassette's file as it was when it was opened. */
interface Loaded extends Recording {
  /** The file's text; `undefined` when there is no file. */
  readonly text: string | undefined;
}

type LoadedTape = Result<{ readonly loaded: Loaded; readonly tape: Tape }, CassetteFailure>;

/** A request that waits for the cassette's file, and what becomes of it. */
interface Asked {
  readonly request: PlainRequest;
  played?: Sent | undefined;
  /** It is to be recorded. */
  exchange?: Exchange;
}

/** Reads what a file holds: a new recording plays nothing of it. */
function loadWithTape(text: string | undefined, settings: Settings, rules: Rules): LoadedTape {
  try {
    return load(text, settings).andThen((loaded) => {
      const { interactions, tape } = settings.mode === "record" ? NOTHING : loaded;
      const unused = unusedMatchRules(settings, interactions, rules.redactor);
      if (unused.length > 0) return err(unusedFailure(settings, unused));
      return ok({ loaded, tape: loadTape(tape, rules) });
    });
  } catch (thrown) {
    return err(cassetteFailure(settings, "options", `a rule failed: ${messageOf(thrown)}`));
  }
}

/** The rules that name nothing in what was recorded: nothing was ignored, and nothing masked. */
const unusedIn = (log: HarLog, settings: Settings, redactor: Redactor): readonly string[] => {
  const interactions = readHar({ log })
    .map((recorded) => recorded.interactions)
    .unwrapOr([]);
  return [
    ...unusedMatchRules(settings, interactions, redactor),
    ...unusedRedactRules(settings, interactions),
  ];
};

const unusedFailure = (settings: Settings, unused: readonly string[]): CassetteFailure =>
  cassetteFailure(settings, "options", `${count(unused.length, "rule")} named nothing`, unused);

const NOTHING = { interactions: [], tape: [], entries: [] } as const;

async function readText(
  settings: Settings,
  storage: Storage,
): Promise<Result<string | undefined, CassetteFailure>> {
  try {
    return ok(await storage.read(settings.path));
  } catch (thrown) {
    const what = `the file cannot be read: ${messageOf(thrown)}`;
    return err(cassetteFailure(settings, "unreadable", what));
  }
}

/** Parses a cassette's file. Recording afresh needs neither a file nor a valid one. */
function load(text: string | undefined, settings: Settings): Result<Loaded, CassetteFailure> {
  const { mode } = settings;
  const unreadable = (what: string) => err(cassetteFailure(settings, "unreadable", what));
  if (text === undefined) {
    if (mode !== "replay") return ok({ text, ...NOTHING });
    return unreadable(
      "there is no such file; CENTIME_CASSETTES=record records it, and close() writes it",
    );
  }
  const recording = readHarText(text);
  if (recording.isOk()) return ok({ text, ...recording.value });
  return mode === "record" ? ok({ text, ...NOTHING }) : unreadable(recording.error);
}

type Saved = Pick<CassetteReport, "recorded" | "written">;

async function save(
  settings: Settings,
  loaded: Loaded,
  recorder: ExchangeRecorder,
  redactor: Redactor,
  storage: Storage,
): Promise<Result<Saved, CassetteFailure>> {
  const failed = (details: readonly string[]) =>
    err(cassetteFailure(settings, "recording", "not everything could be recorded", details));
  try {
    const { log, problems } = await recorder.finish();
    if (problems.length > 0) return failed(problems);
    const recorded = log?.entries.length ?? 0;
    if (log === undefined || recorded === 0) return ok({ recorded, written: false });
    const { name, mode, comment = loaded.comment, now = () => new Date() } = settings;
    const entries = mergeEntries(loaded.entries, log.entries, {
      keep: mode === "auto",
      now: now(),
    });
    const har = { ...log, _recordingName: name, comment, entries };
    const unused = mode === "record" ? unusedIn(har, settings, redactor) : [];
    if (unused.length > 0) return err(unusedFailure(settings, unused));
    const text = formatHar(har);
    if (text === loaded.text) return ok({ recorded, written: false });
    const replaced = await replaceFile(storage, settings, text, loaded.text);
    return replaced.map(() => ({ recorded, written: true }));
  } catch (thrown) {
    return failed([messageOf(thrown)]);
  }
}
