import { randomUUID } from "node:crypto";
import { link, open, readdir, readFile, readlink, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { kill, pid } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { storageError } from "./storage.ts";

/** Who holds a lock: the content of its file. */
interface Holder {
  /** One taking of the lock, and no other. */
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  /** When the process started, in ticks since the machine did; only where there is `/proc`. */
  readonly start?: string | undefined;
  /** The machine's start; only where there is `/proc`. */
  readonly boot?: string | undefined;
  /** The namespace of the process's number: containers have their own; only where there is `/proc`. */
  readonly space?: string | undefined;
}

/** Begins the names of the files that become locks, by a link, when it is their turn. */
const WAITING = "waiting-";

/** How a lock is taken. */
export interface FileLockOptions {
  readonly path: string;
  readonly pollMs: number;
  /** Ends the wait. */
  readonly over?: AbortSignal | undefined;
}

/**
 * Runs a task while this process holds the lock file.
 *
 * The file appears whole, by a link, so that none is ever empty. Rejects when the wait is over, and names
 * the holder.
 */
export async function runWithFileLock<Value>(
  options: FileLockOptions,
  task: () => Promise<Value>,
): Promise<Value> {
  const { path } = options;
  const me = await thisProcess();
  const folder = dirname(path);
  const mine = join(folder, `${WAITING}${me.id}`);
  try {
    await write(mine, `${JSON.stringify(me)}\n`);
    await take(mine, me, options);
  } finally {
    await remove(mine);
  }
  try {
    await removeLeftovers(folder, me).catch(() => undefined);
    return await task();
  } finally {
    // Not when somebody has removed it by hand, and another process has taken it.
    if ((await readHolder(path))?.id === me.id) await remove(path);
  }
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    // Or the file would be empty after a power cut.
    await file.sync();
  } finally {
    await file.close();
  }
}

async function take(mine: string, me: Holder, options: FileLockOptions): Promise<void> {
  const { path, pollMs, over } = options;
  while (!(await linkTo(mine, path))) {
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    if ((await isGone(holder, me)) && (await removeOf(path, holder, mine, me))) continue;
    await sleep(pollMs, undefined, { signal: over }).catch(() => undefined);
    if (over?.aborted) throw storageError(heldBy(holder, path));
  }
}

/**
 * Removes a file of a process that is gone. Returns whether somebody may have done so.
 *
 * Several processes may find it at once, and one that is late must not remove what another has put in
 * its place. So the right to remove what the dead process has left is itself a file: whoever links it is
 * alone, looks again, and only then removes. When its owner dies as well, the right is removed in the
 * same way.
 */
async function removeOf(path: string, dead: Holder, mine: string, me: Holder): Promise<boolean> {
  const right = join(dirname(path), `gone-${dead.id}`);
  if (!(await linkTo(mine, right))) {
    const owner = await readHolder(right);
    if (owner === undefined) return true;
    return (await isGone(owner, me)) && removeOf(right, owner, mine, me);
  }
  try {
    if ((await readHolder(path))?.id === dead.id) await remove(path);
  } finally {
    await remove(right);
  }
  return true;
}

/** Removes what processes have left that were gone before their turn came. */
async function removeLeftovers(folder: string, me: Holder): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((one) => one.startsWith(WAITING))) {
    const path = join(folder, name);
    // One that is being written is not readable yet.
    const waiting = await readHolder(path).catch(() => undefined);
    if (waiting !== undefined && (await isGone(waiting, me))) await remove(path);
  }
}

/** `false` when the name is taken. */
async function linkTo(existing: string, name: string): Promise<boolean> {
  try {
    await link(existing, name);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!isCode(error, "ENOENT")) throw error;
  });
}

/** Who a file names; `undefined` when there is none. */
async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const holder = parse(text);
  if (typeof holder.id === "string" && Number.isInteger(holder.pid)) return holder as Holder;
  throw storageError(`${path} is not a lock of this library: remove it if nothing uses it`);
}

function parse(text: string): Partial<Holder> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

async function thisProcess(): Promise<Holder> {
  const [start, boot, space] = await Promise.all([
    processOf(pid).then((found) => found?.start),
    readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => undefined),
    readlink("/proc/self/ns/pid").catch(() => undefined),
  ]);
  return { id: randomUUID(), host: hostname(), pid, start, boot: boot?.trim(), space };
}

/** Whether the process that a file names is certainly gone. */
async function isGone(holder: Holder, me: Holder): Promise<boolean> {
  if (holder.boot === undefined || holder.boot !== me.boot) {
    if (holder.host !== me.host) return false;
    // The machine has started again since.
    if (holder.boot !== undefined && me.boot !== undefined) return true;
  }
  if (holder.space !== undefined && holder.space !== me.space) return false;
  const found = await processOf(holder.pid);
  if (found === undefined) return !isAlive(holder.pid);
  return found.isOver || (holder.start !== undefined && holder.start !== found.start);
}

/** What Linux says of a process: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
async function processOf(id: number) {
  const text = await readFile(`/proc/${id}/stat`, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  // The name, in parentheses, may hold anything. After it come the fields from the third on.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  // A zombie has ended, and waits for its parent to look.
  return { isOver: /^[ZXx]$/.test(fields[0] ?? ""), start: fields[19] };
}

function isAlive(id: number): boolean {
  try {
    return kill(id, 0);
  } catch (error) {
    return !isCode(error, "ESRCH");
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

const heldBy = ({ host, pid: id }: Holder, path: string): string =>
  `process ${id} of ${host} holds ${path}; if it is gone, remove the file`;
