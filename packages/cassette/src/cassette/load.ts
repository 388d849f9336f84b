import { err, ok, type Result } from "neverthrow";
import { wordsOf } from "../exchange/error-words.ts";
import { type Recording, readHarText } from "../har/read-har.ts";
import { type CassetteFailure, cassetteFailure } from "./failure.ts";
import type { Settings } from "./settings.ts";
import type { Storage } from "./storage.ts";

/** A cassette's file as it was found. */
export interface Loaded extends Recording {
  /** The file's text; `undefined` when there is no file. */
  readonly text: string | undefined;
}

const NOTHING = { interactions: [], entries: [] } as const;

/** Loads a cassette. To record afresh, neither a missing file nor a broken one is in the way. */
export async function load(
  settings: Settings,
  storage: Storage,
): Promise<Result<Loaded, CassetteFailure>> {
  const { mode, path } = settings;
  const unreadable = (what: string) => err(cassetteFailure(settings, "unreadable", what));
  let text: string | undefined;
  try {
    text = await storage.read(path);
  } catch (thrown) {
    return unreadable(`the file cannot be read: ${wordsOf(thrown)}`);
  }
  if (text === undefined) {
    if (mode !== "replay") return ok({ text, ...NOTHING });
    return unreadable("there is no such file; CENTIME_CASSETTES=record records it");
  }
  const recording = readHarText(text);
  if (recording.isOk()) return ok({ text, ...recording.value });
  return mode === "record" ? ok({ text, ...NOTHING }) : unreadable(recording.error);
}
