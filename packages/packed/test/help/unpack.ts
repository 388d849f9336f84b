import { mkdir } from "node:fs/promises";
import { extract, list } from "tar";

/** Unpacks a package's tarball into a folder, and tells its files. */
export async function unpack(file: string, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  await extract({ file, cwd: folder, strip: 1 });
  const files: string[] = [];
  await list({ file, onReadEntry: ({ path }) => files.push(path.replace(/^package\//, "")) });
  return files;
}
