import { err, ok, type Result } from "neverthrow";
import { codeOf, wordsOf } from "../exchange/error-words.ts";
import { type CassetteFailure, type CassettePlace, cassetteFailure } from "./failure.ts";
import type { Storage } from "./storage.ts";

const TRIES = 40;
const PAUSE_MS = 25;

/**
 * Replaces a cassette's file, which must still be what it was when it was opened. Writes beside it and
 * renames, so that at every moment there is a whole file; a lock keeps other processes out meanwhile.
 */
export async function replaceFile(
  storage: Storage,
  place: CassettePlace,
  text: string,
  former: string | undefined,
): Promise<Result<undefined, CassetteFailure>> {
  const lock = `${place.path}.lock`;
  try {
    if (!(await takeLock(storage, lock))) {
      const how = `another process is writing it; if none is, remove ${lock}`;
      return err(cassetteFailure(place, "busy", how));
    }
  } catch (thrown) {
    return err(cassetteFailure(place, "write", `it cannot be written: ${wordsOf(thrown)}`));
  }
  try {
    return await replaceLocked(storage, place, text, former);
  } catch (thrown) {
    const what = `it cannot be written, and is what it was before: ${wordsOf(thrown)}`;
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
    const what = "someone else has written it since it was opened; this recording is dropped";
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

async function takeLock(storage: Storage, lock: string): Promise<boolean> {
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
