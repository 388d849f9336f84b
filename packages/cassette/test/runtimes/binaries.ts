import { createRequire } from "node:module";
import { arch, platform } from "node:process";

const require = createRequire(import.meta.url);

/**
 * Where a runtime's binary is inside of the npm package for this machine, which its main package
 * depends on; `undefined` when there is none for it.
 */
const binary = (main: string, candidates: readonly string[]): string | undefined => {
  for (const candidate of candidates) {
    try {
      return createRequire(require.resolve(`${main}/package.json`)).resolve(candidate);
    } catch {
      // Not for this machine, or not installed: the next one may be.
    }
  }
  return undefined;
};

const isArm = arch === "arm64";

export const bun = (): string | undefined =>
  binary("bun", [`@oven/bun-${platform}-${isArm ? "aarch64" : "x64"}/bin/bun`]);

export const deno = (): string | undefined =>
  binary("deno", [`@deno/${platform}-${arch}-glibc/deno`, `@deno/${platform}-${arch}/deno`]);

export const workerd = (): string | undefined =>
  binary("workerd", [`@cloudflare/workerd-${platform}-${isArm ? "arm64" : "64"}/bin/workerd`]);
