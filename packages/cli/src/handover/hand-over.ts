import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cwd } from "node:process";
import { pathToFileURL } from "node:url";
import { type Status, usageError } from "../status.ts";

/** Runs the command of one of our other packages in this process, with the arguments; resolves to its exit status. */
export async function handOver(name: string, args: readonly string[]): Promise<Status> {
  const manifest = find(`@centime/${name}/package.json`);
  if (manifest === undefined) {
    throw usageError(
      `centime ${name} is a package of its own: npm install @centime/${name} neverthrow valibot`,
    );
  }
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: Record<string, string> };
  const [file = ""] = Object.values(bin);
  const path = join(dirname(manifest), file);
  process.argv.splice(1, process.argv.length, path, ...args);
  await import(pathToFileURL(path).href);
  return Number(process.exitCode ?? 0) as Status;
}

/** Looks where the user works, then beside this package. */
function find(specifier: string): string | undefined {
  for (const from of [join(cwd(), "package.json"), import.meta.url]) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      // Not there.
    }
  }
  return undefined;
}
