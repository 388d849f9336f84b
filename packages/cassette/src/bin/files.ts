import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "neverthrow";
import { messageOf } from "../failure.ts";
import { isBroken, type Recording, readHarText } from "../har/read.ts";
import { failed, type Outcome, plural, table } from "./outcome.ts";

/** A cassette file, and what it holds or why it cannot be read. */
export interface CassetteFile {
  readonly path: string;
  readonly bytes: number;
  readonly recording: Result<Recording, string>;
}

/** Reads every `.har` below a folder, in the order of their names. */
export async function readFolder(folder: string): Promise<Result<readonly CassetteFile[], string>> {
  try {
    const names = await readdir(folder, { recursive: true });
    const paths = names.filter((name) => name.endsWith(".har")).sort();
    if (paths.length === 0) return err(`there is no cassette in ${folder}`);
    return ok(await Promise.all(paths.map((name) => readCassette(join(folder, name)))));
  } catch (thrown) {
    return err(`${folder} cannot be read: ${messageOf(thrown)}`);
  }
}

/** Reads one file. */
export async function readCassette(path: string): Promise<CassetteFile> {
  try {
    const text = await readFile(path, "utf8");
    return { path, bytes: Buffer.byteLength(text), recording: readHarText(text) };
  } catch (thrown) {
    return { path, bytes: 0, recording: err(messageOf(thrown)) };
  }
}

/** `list`: the interactions, days of recording, size and comment of each cassette in a folder. */
export async function list(folder: string): Promise<Outcome> {
  const files = await readFolder(folder);
  if (files.isErr()) return failed(files.error);
  const head = ["cassette", "interactions", "recorded", "kB", "comment"];
  const broken = files.value.some((file) => problemsOf(file).length > 0);
  return { lines: table([head, ...files.value.map(toRow)]), status: broken ? 2 : 0 };
}

/** What cannot be read of a file: all of it, or entries of the API. */
export const problemsOf = ({ recording }: CassetteFile): readonly string[] =>
  recording.isErr()
    ? [recording.error]
    : recording.value.tape.flatMap((one) =>
        isBroken(one) && one.isForeign !== true ? [one.problem] : [],
      );

function toRow(file: CassetteFile): readonly string[] {
  const { path, bytes, recording } = file;
  const size = (bytes / 1024).toFixed(1);
  if (recording.isErr()) return [path, "-", "-", size, `unreadable: ${recording.error}`];
  const { interactions, comment = "" } = recording.value;
  const days = interactions.map(({ startedDateTime }) => startedDateTime.slice(0, 10)).sort();
  const [first = "-"] = days;
  const last = days.at(-1) ?? first;
  const span = first === last ? first : `${first} to ${last}`;
  const [problem] = problemsOf(file);
  const note = problem === undefined ? comment : `unreadable: ${problem}`;
  return [path, String(interactions.length), span, size, note];
}

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** Parses an age: `90d`, `12w`, `3m`, `1y`; returns days. */
export function parseAge(text: string): number | undefined {
  const [, count = "", unit = ""] = /^(\d{1,5})([dwmy])$/.exec(text) ?? [];
  const days = UNITS[unit];
  return days === undefined ? undefined : Number(count) * days;
}

/** `stale`: the cassettes with an interaction that is older than a number of days. */
export async function stale(folder: string, days: number, now: Date): Promise<Outcome> {
  const files = await readFolder(folder);
  if (files.isErr()) return failed(files.error);
  const broken = files.value.flatMap((file) =>
    problemsOf(file).map((problem) => `${file.path}: ${problem}`),
  );
  if (broken.length > 0) return failed(...broken);
  const old = files.value.flatMap((file) => {
    const age = ageInDays(file, now);
    return age > days ? [[file.path, plural(age, "day")]] : [];
  });
  const summary = `${old.length} of ${plural(files.value.length, "cassette")} older than ${plural(days, "day")}`;
  return { lines: [...table(old), summary], status: old.length > 0 ? 1 : 0 };
}

/** The age of the oldest interaction, in whole days. */
function ageInDays({ recording }: CassetteFile, now: Date): number {
  const interactions = recording.isOk() ? recording.value.interactions : [];
  const times = interactions.map(({ startedDateTime }) => Date.parse(startedDateTime));
  return Math.floor((now.getTime() - Math.min(now.getTime(), ...times)) / DAY_MS);
}
