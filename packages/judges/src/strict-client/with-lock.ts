import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 200;

/** After so long, whoever held the lock is taken for dead. */
const STALE_MS = 180_000;

/** Does something while no other process does it: the lock is a folder, which only one can make. */
export async function withLock<Value>(
  folder: string,
  action: () => Promise<Value>,
): Promise<Value> {
  while (!take(folder)) await sleep(POLL_MS);
  try {
    return await action();
  } finally {
    rmdirSync(folder);
  }
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return isStale(folder);
  }
}

/** A lock that is left behind is taken over. */
function isStale(folder: string): boolean {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > STALE_MS;
}
