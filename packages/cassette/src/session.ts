import { abortError, type HttpResponse, type Middleware, type Transport } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { type CassetteFailure, cassetteError, cassetteFailure, messageOf } from "./failure.ts";
import { type Recording, readHar, readHarText } from "./har/read.ts";
import type { HarLog } from "./har/schema.ts";
import { formatHar, mergeEntries } from "./har/write.ts";
import type { PlainRequest } from "./interaction.ts";
import { unusedMatchRules, unusedRedactRules } from "./match/check-rules.ts";
import { titleOf } from "./match/miss.ts";
import { loadTape, type Rules, type Tape } from "./match/tape.ts";
import type { CassetteMode, Settings } from "./options.ts";
import type { Recorder } from "./polly.ts";
import type { Redactor } from "./redact/redactor.ts";
import { replaceFile, type Storage } from "./storage.ts";

/** A cassette between opening and closing. */
export interface Session {
  readonly middleware: Middleware;
  /** Writes what was recorded, and fails for what was missed or not played. */
  finish(): Promise<Result<CassetteReport, CassetteFailure>>;
}

/** What a cassette did until it was closed. */
export interface CassetteReport {
  readonly mode: CassetteMode;
  /** How many requests were replayed. */
  readonly replayed: number;
  /** How many requests were sent and recorded. */
  readonly recorded: number;
  /** Whether the file was written; it is not when nothing has changed. */
  readonly written: boolean;
}

type Sent = Awaited<ReturnType<Transport>>;

/** Starts to load a cassette, and replays or records requests as its mode says. */
export function startSession(settings: Settings, rules: Rules, storage: Storage): Session {
  const { mode, name } = settings;
  const recorder = createExchangeRecorder(name, rules.redactor);
  const misses: string[] = [];
  let replayed = 0;
  const loading = loadWithTape(settings, rules, storage);

  const missed = (why: string): Sent => {
    misses.push(why);
    return err(cassetteError(`cassette ${name}: ${why}`));
  };
  /** The recorded response, or a miss; `undefined` for what is to be recorded. */
  const play = (tape: Tape, plain: PlainRequest): Sent | undefined => {
    const played = tape.play(plain);
    if (played.isErr()) {
      const { message, isBroken } = played.error;
      return mode === "replay" || isBroken ? missed(message) : undefined;
    }
    replayed += 1;
    return ok(played.value);
  };
  const middleware: Middleware = (next) => async (request, context) => {
    if (context.signal?.aborted) return err(abortError(context.signal, "no"));
    const state = await loading;
    if (state.isErr()) return err(cassetteError(state.error.message));
    const plain = await rules.redactor.plainRequest(request);
    if (plain.isErr()) return missed(plain.error);
    const played = mode === "record" ? undefined : play(state.value.tape, plain.value);
    return played ?? recorder.record(plain.value, () => next(request, context));
  };
  const finish = async (): Promise<Result<CassetteReport, CassetteFailure>> => {
    const state = await loading;
    if (state.isErr()) return err(state.error);
    const { loaded, tape } = state.value;
    const saved = await save(settings, loaded, recorder, rules.redactor, storage);
    if (saved.isErr()) return err(saved.error);
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
    return ok({ mode, replayed, ...saved.value });
  };
  return { middleware, finish };
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

/** A cassette's file as it was when it was opened. */
interface Loaded extends Recording {
  /** The file's text; `undefined` when there is no file. */
  readonly text: string | undefined;
}

/** Loads a cassette for its mode: a new recording plays nothing. */
async function loadWithTape(
  settings: Settings,
  rules: Rules,
  storage: Storage,
): Promise<Result<{ readonly loaded: Loaded; readonly tape: Tape }, CassetteFailure>> {
  const result = await load(settings, storage);
  try {
    return result.andThen((loaded) => {
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

/** Reads a cassette's file. Recording afresh needs neither a file nor a valid one. */
async function load(
  settings: Settings,
  storage: Storage,
): Promise<Result<Loaded, CassetteFailure>> {
  const { mode, path } = settings;
  const unreadable = (what: string) => err(cassetteFailure(settings, "unreadable", what));
  let text: string | undefined;
  try {
    text = await storage.read(path);
  } catch (thrown) {
    return unreadable(`the file cannot be read: ${messageOf(thrown)}`);
  }
  if (text === undefined) {
    if (mode !== "replay") return ok({ text, ...NOTHING });
    return unreadable("there is no such file; CENTIME_CASSETTES=record records it");
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
    const log = await recorder.finish();
    if (recorder.problems.length > 0) return failed(recorder.problems);
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

/** Records exchanges, and remembers which could not be recorded. */
interface ExchangeRecorder {
  /** Sends, records the exchange redacted, and resolves to the response as it came. */
  record(request: PlainRequest, send: () => ReturnType<Transport>): Promise<Sent>;
  readonly problems: readonly string[];
  /** Resolves to what was recorded, in the order of the requests. Rejects when Polly fails. */
  finish(): Promise<HarLog | undefined>;
}

/**
 * Polly is loaded with the first exchange: replaying does not need it. It gets an exchange once the response
 * says whether its data are invented, and in the order of the requests; no request waits for another one.
 */
function createExchangeRecorder(name: string, redactor: Redactor): ExchangeRecorder {
  const problems: string[] = [];
  let polly: Promise<Recorder> | undefined;
  let written: Promise<void> = Promise.resolve();
  const start = async () => (await import("./polly.ts")).startPolly(name);
  const write = async (raw: PlainRequest, sent: Sent): Promise<void> => {
    if (sent.isErr()) return;
    try {
      const { request, response } = redactor.exchange(raw, sent.value);
      polly ??= start();
      await (await polly).record(request, async () => response);
    } catch (thrown) {
      const path = redactor.request(raw).url;
      problems.push(`${titleOf({ ...raw, path })}: ${messageOf(thrown)}`);
    }
  };
  return {
    problems,
    async record(request, send) {
      const sending = withoutThrowing(send);
      const before = written;
      written = sending.then((sent) => before.then(() => write(request, sent)));
      return sending;
    },
    async finish() {
      await written;
      return (await polly)?.finish();
    },
  };
}

async function withoutThrowing(send: () => ReturnType<Transport>): Promise<Sent> {
  try {
    return await (await send()).asyncMap(withWholeFile);
  } catch (cause) {
    return err({ reason: "transport", sent: "maybe", message: "the transport threw", cause });
  }
}

/** Waits for a file: it is recorded whole. */
async function withWholeFile({ stream, ...response }: HttpResponse): Promise<HttpResponse> {
  if (stream === undefined) return response;
  return { ...response, body: new Uint8Array(await new Response(stream).arrayBuffer()) };
}
