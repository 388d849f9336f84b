import type { Storage } from "../../src/cassette/storage.ts";

/** Cassettes in memory, which can be made to fail. */
export interface MemoryStorage extends Storage {
  readonly files: Map<string, string>;
}

export function memoryStorage(files: Record<string, string> = {}): MemoryStorage {
  const held = new Map(Object.entries(files));
  return {
    files: held,
    read: async (path) => held.get(path),
    async create(path, text) {
      if (held.has(path)) throw systemError("EEXIST", `file already exists, open '${path}'`);
      held.set(path, text);
    },
    async rename(from, to) {
      held.set(to, held.get(from) ?? "");
      held.delete(from);
    },
    async remove(path) {
      held.delete(path);
    },
    resolve: (path) => path,
  };
}

export const systemError = (code: string, message: string): Error =>
  Object.assign(new Error(`${code}: ${message}`), { code });
