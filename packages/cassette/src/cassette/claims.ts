import type { Storage } from "./storage.ts";

/** How many readers an open cassette has, or one writer. */
type Claim = number | "writer";

/** The cassettes that are open in this process, by path. */
const claims = new WeakMap<Storage, Map<string, Claim>>();

/** Claims a file: many may read it, and who writes it is alone. Answers `undefined` when it is taken. */
export function claim(storage: Storage, path: string, toWrite: boolean): (() => void) | undefined {
  const open = claims.get(storage) ?? new Map<string, Claim>();
  claims.set(storage, open);
  const state = open.get(path);
  if (state === "writer" || (toWrite && state !== undefined)) return undefined;
  open.set(path, toWrite ? "writer" : (state ?? 0) + 1);
  return () => {
    const now = open.get(path);
    if (typeof now === "number" && now > 1) open.set(path, now - 1);
    else open.delete(path);
  };
}
