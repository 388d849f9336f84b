import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TokenLock } from "centime/oauth";

/** How a lock of files behaves. All times in milliseconds. */
export interface FileLockOptions {
  /** A folder that all processes share, on one machine: network file systems promise less. */
  readonly folder: string;
  /**
   * After how long a lock is taken from a process that must have died. Longer than a refresh with its
   * reads and writes may take: the token source's `refreshTimeoutMs` and six times its
   * `storageTimeoutMs`. Default: 120,000.
   */
  readonly staleMs?: number;
  /** How often to look. Default: 50. */
  readonly pollMs?: number;
}

/** A lock across the processes of a machine: whoever can create the file holds the lock. */
export function fileLock({ folder, staleMs = 120_000, pollMs = 50 }: FileLockOptions): TokenLock {
  return async (key, task) => {
    const path = join(folder, `${encodeURIComponent(key)}.lock`);
    while (!(await create(path))) {
      await removeStale(path, staleMs);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    try {
      return await task();
    } finally {
      await rm(path, { force: true });
    }
  };
}

/** Creates a file that nobody has created: `false` when somebody has. */
async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Removes the lock of a dead process. Only one may judge at a time, or the second would remove the
 * lock that the first has just taken. Whoever dies while judging leaves a lock that stays: the token
 * source then answers a `StorageFailure` of the lock, and no token is lost.
 */
async function removeStale(path: string, staleMs: number): Promise<void> {
  if (!(await isStale(path, staleMs))) return;
  const judging = `${path}.judging`;
  if (!(await create(judging))) return;
  try {
    if (await isStale(path, staleMs)) await rm(path, { force: true });
  } finally {
    await rm(judging, { force: true });
  }
}

const isStale = (path: string, staleMs: number): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > staleMs,
    () => false,
  );
