import { failed, type Outcome } from "./outcome.ts";
import { type CassetteFile, readFolder } from "./read-folder.ts";
import { plural, table } from "./table.ts";

const DAY_MS = 86_400_000;
const UNITS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** Reads an age: `90d`, `12w`, `3m`, `1y`; in days. */
export function readAge(text: string): number | undefined {
  const [, count = "", unit = ""] = /^(\d{1,5})([dwmy])$/.exec(text) ?? [];
  const days = UNITS[unit];
  return days === undefined ? undefined : Number(count) * days;
}

/** Lists the cassettes with an interaction that is older than so many days. */
export async function stale(folder: string, days: number, now: Date): Promise<Outcome> {
  const files = await readFolder(folder);
  if (files.isErr()) return failed(files.error);
  const broken = files.value.flatMap(({ path, recording }) =>
    recording.isErr() ? [`${path}: ${recording.error}`] : [],
  );
  if (broken.length > 0) return failed(...broken);
  const old = files.value.flatMap((file) => {
    const age = ageOf(file, now);
    return age > days ? [[file.path, plural(age, "day")]] : [];
  });
  const summary = `${old.length} of ${plural(files.value.length, "cassette")} older than ${plural(days, "day")}`;
  return { lines: [...table(old), summary], status: old.length > 0 ? 1 : 0 };
}

/** The age of the oldest interaction, in whole days. */
function ageOf({ recording }: CassetteFile, now: Date): number {
  const interactions = recording.isOk() ? recording.value.interactions : [];
  const times = interactions.map(({ startedDateTime }) => Date.parse(startedDateTime));
  return Math.floor((now.getTime() - Math.min(now.getTime(), ...times)) / DAY_MS);
}
