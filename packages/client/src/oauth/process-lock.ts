import { endOf, type Running, startRunning } from "./running.ts";
import type { TokenLock } from "./storage.ts";

/** A task in its queue. */
interface Turn {
  readonly running: Running<unknown>;
  before: Turn | undefined;
}

/**
 * Creates a lock that holds within this process alone: tasks of a key run one by one, in order. A task
 * that its runtime has given up is passed over.
 */
export function createProcessLock(): TokenLock {
  const last = new Map<string, Turn>();
  return (key, task) => {
    const before = last.get(key);
    const running = startRunning(async () => {
      await passed(before);
      return task();
    });
    const turn: Turn = { running, before };
    last.set(key, turn);
    const leave = () => {
      turn.before = undefined;
      if (last.get(key) === turn) last.delete(key);
    };
    running.result.then(leave, leave);
    return running.result;
  };
}

const locks = /* @__PURE__ */ new WeakMap<object, TokenLock>();

/** The lock of everything that is kept in a storage, however often it is asked for. */
export function lockOf(storage: object): TokenLock {
  const lock = locks.get(storage) ?? createProcessLock();
  locks.set(storage, lock);
  return lock;
}

/** Waits until a turn and those before it are over: an abandoned one may have waited for one that runs. */
async function passed(turn: Turn | undefined): Promise<void> {
  for (let waited = turn; waited !== undefined; waited = waited.before) {
    if ((await endOf(waited.running)) === "ended") return;
  }
}
