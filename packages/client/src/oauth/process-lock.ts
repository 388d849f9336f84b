import type { TokenLock } from "./token-storage.ts";

/** A lock that holds within this process alone: tasks of a key run one after the other, in order. */
export function createProcessLock(): TokenLock {
  const last = new Map<string, Promise<void>>();
  return async (key, task) => {
    const before = last.get(key);
    const { promise: over, release } = gate();
    last.set(key, over);
    await before;
    try {
      return await task();
    } finally {
      release();
      if (last.get(key) === over) last.delete(key);
    }
  };
}

function gate(): { promise: Promise<void>; release: () => void } {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}
