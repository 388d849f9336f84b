import { existsSync, readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { err, ok, type Result } from "neverthrow";
import writeFileAtomic from "write-file-atomic";
import type { Sandbox, Snapshot } from "../sandbox.ts";

/** What a file of state begins with: another release may keep its books otherwise. */
interface Kept {
  readonly format: typeof FORMAT;
  readonly snapshot: Snapshot;
}

const FORMAT = "centime-sandbox 1";

/** Restores what a file has kept of a sandbox, if it is there. */
export function restoreState(sandbox: Sandbox, file: string): Result<void, string> {
  if (!existsSync(file)) return ok(undefined);
  try {
    const kept = deserialize(readFileSync(file)) as Kept;
    if (kept.format !== FORMAT) return err(`${file} was not written by this release; remove it`);
    sandbox.restore(kept.snapshot);
    return ok(undefined);
  } catch (error) {
    return err(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Keeps a sandbox's state in a file: after writes, and when it ends. */
export interface StateKeeper {
  /** Called after each request. */
  note(request: Request): void;
  /** Writes what has not been written yet. */
  save(): Promise<void>;
}

/** Writes come in groups: the file is written so long after the first one. */
const DELAY_MS = 500;

export function keepState(sandbox: Sandbox, file: string): StateKeeper {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const kept: Kept = { format: FORMAT, snapshot: sandbox.snapshot() };
    writing = writing.then(() => writeFileAtomic(file, serialize(kept)));
    return writing;
  };
  return {
    save,
    note: ({ method }) => {
      if (method !== "GET" && method !== "HEAD") timer ??= setTimeout(() => void save(), DELAY_MS);
    },
  };
}
