import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { platform, arch } = process;
const require = createRequire(import.meta.url);

// The binaries of each runtime lie in packages of their own, one a platform. The main packages find them
// by install scripts, which do not run here.

export const findBun = (): string | undefined =>
  binary("bun", `@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : arch}`, "bin/bun");

export const findDeno = (): string | undefined =>
  binary("deno", `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`, "deno");

export const findWorkerd = (): string | undefined =>
  binary(
    "workerd",
    `@cloudflare/workerd-${platform}-${arch === "x64" ? "64" : arch}`,
    "bin/workerd",
  );

/** Finds a Node by its major version: the one that npm installed, or that of this process. */
export function findNode(major: number): string | undefined {
  const own = process.versions.node.startsWith(`${major}.`) ? process.execPath : undefined;
  return inPackage(require, `node-${major}-${platform}-${arch}`, "bin/node") ?? own;
}

function binary(main: string, ofPlatform: string, path: string): string | undefined {
  const manifest = resolve(require, `${main}/package.json`);
  return manifest && inPackage(createRequire(manifest), ofPlatform, path);
}

function inPackage(from: NodeJS.Require, name: string, path: string): string | undefined {
  const manifest = resolve(from, `${name}/package.json`);
  const found = manifest && join(dirname(manifest), path);
  return found && existsSync(found) ? found : undefined;
}

function resolve(from: NodeJS.Require, specifier: string): string | undefined {
  try {
    return from.resolve(specifier);
  } catch {
    return undefined;
  }
}
