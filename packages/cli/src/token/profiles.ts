import { chmod, lstat, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import writeFileAtomic from "write-file-atomic";
import { usageError } from "../status.ts";
import type { Terminal } from "../terminal.ts";

/** A token that is kept, by name. */
export interface Profile {
  readonly name: string;
  readonly token: string;
  readonly baseUrl?: string | undefined;
}

/** The profile that is used when none is named. */
const USUAL = "default";

const KEPT = v.object({ token: v.pipe(v.string(), v.nonEmpty()), baseUrl: v.optional(v.string()) });

const folderOf = ({ configFolder }: Terminal): string => join(configFolder, "profiles");

/** Its name is a file's. */
function fileOf(terminal: Terminal, name: string): string {
  if (/^\w[\w.-]{0,63}$/.test(name)) return join(folderOf(terminal), `${name}.json`);
  throw usageError(
    `profile: expected a name of letters, digits, dots and dashes, received ${name}`,
  );
}

/** The profile of a name. */
export async function readProfile(terminal: Terminal, name: string): Promise<Profile> {
  const profile = await readKept(terminal, name);
  if (profile !== undefined) return profile;
  const names = await listProfiles(terminal);
  const known = names.length === 0 ? "there is none yet" : `there are ${names.join(", ")}`;
  throw usageError(`there is no profile ${name} (${known}): centime profile add ${name}`);
}

/** The profile `default`, when there is one. */
export const usualProfile = (terminal: Terminal): Promise<Profile | undefined> =>
  readKept(terminal, USUAL);

async function readKept(terminal: Terminal, name: string): Promise<Profile | undefined> {
  const file = fileOf(terminal, name);
  if (!(await isThere(file))) return undefined;
  await refuseShared(folderOf(terminal), 0o700);
  await refuseShared(file, 0o600);
  const kept = v.safeParse(KEPT, parseJson(await readFile(file, "utf8")));
  if (kept.success) return { name, ...kept.output };
  throw usageError(`${file} is no profile: centime profile add ${name} writes it anew`);
}

/** Keeps a profile in a file that nobody else can read. */
export async function writeProfile(terminal: Terminal, profile: Profile): Promise<string> {
  const { name, ...kept } = profile;
  const file = fileOf(terminal, name);
  const folder = folderOf(terminal);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  await writeFileAtomic(file, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
  return file;
}

/** Removes a profile; whether there was one. */
export async function removeProfile(terminal: Terminal, name: string): Promise<boolean> {
  const file = fileOf(terminal, name);
  const was = await isThere(file);
  await rm(file, { force: true });
  return was;
}

/** The names of all profiles, sorted. */
export async function listProfiles(terminal: Terminal): Promise<readonly string[]> {
  const files = await readdir(folderOf(terminal)).catch(() => []);
  return files
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Refuses what others can read or write, or own. Windows has no such modes. */
async function refuseShared(path: string, mode: number): Promise<void> {
  if (process.platform === "win32") return;
  const found = await lstat(path);
  const isOwn = found.uid === process.getuid?.() && !found.isSymbolicLink();
  if (isOwn && (found.mode & 0o077) === 0) return;
  throw usageError(
    `${path} is not yours alone, so its token may be known to others: chmod ${mode.toString(8)} ${path}, and replace the token`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
