import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "neverthrow";
import { wordsOf } from "../exchange/error-words.ts";
import { type Recording, readHarText } from "../har/read-har.ts";

/** A cassette file, and what it holds or why it cannot be read. */
export interface CassetteFile {
  readonly path: string;
  readonly bytes: number;
  readonly recording: Result<Recording, string>;
}

/** Reads every `.har` below a folder, in the order of their names. */
export async function readFolder(folder: string): Promise<Result<readonly CassetteFile[], string>> {
  try {
    const names = await readdir(folder, { recursive: true });
    const paths = names.filter((name) => name.endsWith(".har")).sort();
    if (paths.length === 0) return err(`there is no cassette in ${folder}`);
    return ok(await Promise.all(paths.map((name) => readCassette(join(folder, name)))));
  } catch (thrown) {
    return err(`${folder} cannot be read: ${wordsOf(thrown)}`);
  }
}

/** Reads one file. */
export async function readCassette(path: string): Promise<CassetteFile> {
  try {
    const text = await readFile(path, "utf8");
    return { path, bytes: Buffer.byteLength(text), recording: readHarText(text) };
  } catch (thrown) {
    return { path, bytes: 0, recording: err(wordsOf(thrown)) };
  }
}
