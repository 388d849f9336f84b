import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { platform } from "node:process";
import { copyOf } from "@centime/core";
import type { StoredTokens } from "@centime/core/oauth";
import writeFileAtomic from "write-file-atomic";
import { runWithFileLock } from "./file-lock.ts";
import { createProcessLock } from "./process-lock.ts";
import {
  encodeKey,
  recordFromText,
  storageError,
  type TokenLock,
  type TokenStorage,
} from "./storage.ts";

/** Where files are kept. */
export interface FileOptions {
  /** A folder of one machine, for tokens alone. It is created when it is missing. */
  readonly folder: string;
  /** How often to look whether a lock is free, in milliseconds. Default: 50. */
  readonly pollMs?: number | undefined;
}

/**
 * Keeps tokens in files that all processes of a machine share: a file for each key, replaced whole.
 *
 * Files are readable by their owner alone (mode 600), and so must their folder be: one that exists and
 * lets others in is a `StorageFailure` that says so (Windows has other rights, and nothing is checked
 * there). Needs Node and `write-file-atomic`. Several machines share tokens through a database.
 *
 * @example
 * ```ts
 * const tokens = tokenSource({ oauth, storage: fileTokens({ folder: "/var/lib/app/tokens" }) });
 * ```
 */
export function fileTokens(options: FileOptions): TokenStorage {
  const folder = folderOf(options);
  return {
    withLock: fileLock(options),
    get: (key) =>
      shown(async () => {
        await checkFolder(folder);
        return readRecord(join(folder, `${nameOf(key)}.json`));
      }),
    set: (key, value) =>
      shown(async () => {
        await createFolder(folder);
        const path = join(folder, `${nameOf(key)}.json`);
        await writeFileAtomic(path, `${JSON.stringify(value)}\n`, { mode: 0o600 });
        await syncFolder(folder);
      }),
  };
}

/**
 * Creates a lock across the processes of a machine, over files in a folder: `fileTokens` has one, and
 * `unstorageTokens(storage, { lock: fileLock({ folder }) })` needs one where processes share its driver.
 *
 * A lock is released by its holder, and taken from a process that is gone, never from one that is slow.
 * Whether a process of another machine or container is gone cannot be seen: its lock stays, and the
 * `StorageFailure` names it and its file. On systems without `/proc`, a process that has got the number of
 * one that is gone passes for it.
 */
export function fileLock(options: FileOptions): TokenLock {
  const folder = folderOf(options);
  const pollMs = copyOf(options)?.["pollMs"] ?? 50;
  return (key, task, over) => {
    const path = join(folder, `${nameOf(key)}.lock`);
    return withinProcess(path, async () => {
      await shown(() => createFolder(folder));
      return runWithFileLock({ path, pollMs: Number(pollMs), over }, async () => {
        await removeLeftovers(folder, nameOf(key));
        return task();
      });
    });
  };
}

/** The tasks of this process wait for each other here, and one of them for other processes. */
const withinProcess = /* @__PURE__ */ createProcessLock();

function folderOf(options: FileOptions): string {
  const folder = copyOf(options)?.["folder"];
  return typeof folder === "string" ? folder : "";
}

/** File systems allow 255 bytes or more; a longer key is cut, and distinguished by its hash. */
const LONGEST_NAME = 150;

function nameOf(key: string): string {
  const name = `tokens-${encodeKey(key)}`;
  if (name.length <= LONGEST_NAME) return name;
  const hash = createHash("sha256").update(name).digest("hex");
  return `${name.slice(0, LONGEST_NAME)}.${hash}`;
}

/** The value of a file; `undefined` when there is none. */
async function readRecord(path: string): Promise<StoredTokens | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : recordFromText(text);
}

async function createFolder(folder: string): Promise<void> {
  if (folder === "") throw storageError("folder must be a path");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await checkFolder(folder);
}

/** Refuses a folder that others may enter. It is not changed: others may have their reasons to use it. */
async function checkFolder(folder: string): Promise<void> {
  const mode = await stat(folder).then(
    ({ mode }) => mode & 0o777,
    () => 0,
  );
  if (platform === "win32" || (mode & 0o077) === 0) return;
  throw storageError(
    `the folder ${folder} is open to other users (mode ${mode.toString(8)}, expected 700): ` +
      "use one of its own, or chmod 700 it",
  );
}

/** Makes the name of a file that was just replaced survive a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Removes what processes that were killed while they wrote have left: half a file, with tokens in it.
 * Only the holder of the lock writes, so nobody is writing now.
 */
async function removeLeftovers(folder: string, name: string): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  const leftovers = files.filter(
    (file) => file.startsWith(`${name}.json.`) && /^\d+$/.test(file.slice(name.length + 6)),
  );
  await Promise.all(leftovers.map((file) => rm(join(folder, file), { force: true })));
}

/** Errors of the file system name a path and hold no token, so they are shown. */
async function shown<Value>(step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    throw codeOf(error) === undefined ? error : storageError((error as Error).message);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;
