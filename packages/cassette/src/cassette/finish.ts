import { err, ok, type Result } from "neverthrow";
import { wordsOf } from "../exchange/error-words.ts";
import { formatHar, mergeEntries } from "../har/write-har.ts";
import { tellTake } from "../match/describe-miss.ts";
import { type CassetteFailure, cassetteFailure } from "./failure.ts";
import type { CassetteMode } from "./options.ts";
import { replaceFile } from "./replace-file.ts";
import type { Outcome } from "./session.ts";
import type { Settings } from "./settings.ts";
import type { Storage } from "./storage.ts";

/** What a cassette did until it was closed. */
export interface CassetteReport {
  readonly mode: CassetteMode;
  /** How many requests were answered from the cassette. */
  readonly replayed: number;
  /** How many were sent and recorded. */
  readonly recorded: number;
  /** Whether the file was written; it is not when nothing has changed. */
  readonly written: boolean;
}

/** Persists what was recorded, and judges what was replayed. */
export async function finish(
  settings: Settings,
  outcome: Outcome,
  storage: Storage,
): Promise<Result<CassetteReport, CassetteFailure>> {
  const { mode } = settings;
  const { misses, unplayed, replayed } = outcome;
  const saved = await save(settings, outcome, storage);
  if (saved.isErr()) return err(saved.error);
  if (misses.length > 0) {
    const what = `${count(misses.length, "request")} could not be answered`;
    return err(cassetteFailure(settings, "misses", what, [...misses, ...leftOver(outcome)]));
  }
  if (mode === "replay" && unplayed.length > 0 && settings.allowUnplayed !== true) {
    const what = `${count(unplayed.length, "interaction")} not asked for`;
    return err(cassetteFailure(settings, "unplayed", what, unplayed.map(tellTake)));
  }
  return ok({ mode, replayed, ...saved.value });
}

const leftOver = ({ unplayed }: Outcome): readonly string[] =>
  unplayed.map((take) => `not asked for: ${tellTake(take)}`);

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

type Saved = Pick<CassetteReport, "recorded" | "written">;

async function save(
  settings: Settings,
  { loaded, taping }: Outcome,
  storage: Storage,
): Promise<Result<Saved, CassetteFailure>> {
  const fail = (details: readonly string[]) =>
    err(cassetteFailure(settings, "recording", "not everything could be recorded", details));
  try {
    const log = await taping.finish();
    if (taping.problems.length > 0) return fail(taping.problems);
    const recorded = log?.entries.length ?? 0;
    if (log === undefined || recorded === 0) return ok({ recorded, written: false });
    const now = (settings.now ?? (() => new Date()))();
    const keep = settings.mode === "auto";
    const { name, comment = loaded.comment } = settings;
    const entries = mergeEntries(loaded.entries, log.entries, { keep, now });
    const text = formatHar({ ...log, _recordingName: name, comment, entries });
    if (text === loaded.text) return ok({ recorded, written: false });
    const replaced = await replaceFile(storage, settings, text, loaded.text);
    return replaced.map(() => ({ recorded, written: true }));
  } catch (thrown) {
    return fail([wordsOf(thrown)]);
  }
}
