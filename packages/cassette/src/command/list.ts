import { failed, type Outcome } from "./outcome.ts";
import { type CassetteFile, readFolder } from "./read-folder.ts";
import { table } from "./table.ts";

/** Lists the cassettes of a folder: interactions, days of recording, size, and what they say. */
export async function list(folder: string): Promise<Outcome> {
  const files = await readFolder(folder);
  if (files.isErr()) return failed(files.error);
  const head = ["cassette", "interactions", "recorded", "kB", "comment"];
  const isBroken = files.value.some(({ recording }) => recording.isErr());
  return { lines: table([head, ...files.value.map(rowOf)]), status: isBroken ? 2 : 0 };
}

function rowOf({ path, bytes, recording }: CassetteFile): readonly string[] {
  const size = (bytes / 1024).toFixed(1);
  if (recording.isErr()) return [path, "-", "-", size, `unreadable: ${recording.error}`];
  const { interactions, comment = "" } = recording.value;
  const days = interactions.map(({ startedDateTime }) => startedDateTime.slice(0, 10)).sort();
  const [first = "-"] = days;
  const last = days.at(-1) ?? first;
  const span = first === last ? first : `${first} to ${last}`;
  return [path, String(interactions.length), span, size, comment];
}
