import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { err, ok, type Result } from "neverthrow";
import {
  type CassetteFailure,
  type CassettePlace,
  cassetteFailure,
  codeOf,
  messageOf,
} from "./failure.ts";

/** Where cassettes are kept. Every function rejects when it fails. */
export interface Storage {
  /** Resolves to the file's text; to `undefined` when there is none. */
  read(path: string): Promise<string | undefined>;
  /** Writes a new file and its folders. Rejects with code `EEXIST` when it exists. */
  create(path: string, text: string): Promise<void>;
  /** Moves a file over another one, at once. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, if it exists. */
  remove(path: string): Promise<void>;
  /** Returns the same path for every path to the same file. */
  resolve(path: string): string;
}

/** The file system. */
export const nodeStorage: Storage = {
  async read(path) {
    try {
      // Decoded as a whole: with an encoding, `readFile` decodes in chunks, which takes far longer.
      return (await readFile(path)).toString("utf8");
    } catch (thrown) {
      if (codeOf(thrown) === "ENOENT") return undefined;
      throw thrown;
    }
  },
  async create(path, text) {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  resolve: (path) => resolve(path),
};

/**
 * Replaces a cassette's file, which must not have changed since it was opened. Writes beside it and
 * renames, so that the file is whole at every moment; a lock keeps other processes out meanwhile.
 */
export async function replaceFile(
  storage: Storage,
  place: CassettePlace,
  text: string,
  former: string | undefined,
): Promise<Result<undefined, CassetteFailure>> {
  const lock = `${place.path}.lock`;
  try {
    if (!(await acquire(storage, lock))) {
      const what = `another process is writing it; if none is, remove ${lock}`;
      return err(cassetteFailure(place, "busy", what));
    }
  } catch (thrown) {
    return err(cassetteFailure(place, "write", `it cannot be written: ${messageOf(thrown)}`));
  }
  try {
    return await replaceLocked(storage, place, text, former);
  } catch (thrown) {
    const what = `it cannot be written, and is unchanged: ${messageOf(thrown)}`;
    return err(cassetteFailure(place, "write", what));
  } finally {
    await storage.remove(lock).catch(() => {});
  }
}

async function replaceLocked(
  storage: Storage,
  place: CassettePlace,
  text: string,
  former: string | undefined,
): Promise<Result<undefined, CassetteFailure>> {
  if ((await storage.read(place.path)) !== former) {
    const what = "the file has changed since it was opened; this recording is dropped";
    return err(cassetteFailure(place, "changed", what));
  }
  const beside = `${place.path}.part`;
  try {
    await storage.remove(beside);
    await storage.create(beside, text);
    await storage.rename(beside, place.path);
    return ok(undefined);
  } catch (thrown) {
    await storage.remove(beside).catch(() => {});
    throw thrown;
  }
}

const TRIES = 40;
const PAUSE_MS = 25;

/** Creates a lock file; resolves to `false` when another process has it for a second. */
async function acquire(storage: Storage, lock: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      await storage.create(lock, "");
      return true;
    } catch (thrown) {
      if (codeOf(thrown) !== "EEXIST") throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
