import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { codeOf } from "../exchange/error-words.ts";
import type { Storage } from "./storage.ts";

/** Cassettes in the file system. */
export const nodeStorage: Storage = {
  async read(path) {
    try {
      // Decoded at once: given an encoding, `readFile` decodes chunk by chunk, which takes far longer.
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
