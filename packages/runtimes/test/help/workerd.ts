import { build } from "esbuild";
import type { SuiteReport } from "../../src/run-cases.ts";
import { findWorkerd } from "./binaries.ts";
import { BUILT_WORKER } from "./paths.ts";
import type { Runtime } from "./runtime.ts";
import { inTemporaryFolder } from "./temporary.ts";
import { serveWorker } from "./workerd-server.ts";

export const bundleOnWorkerd: Runtime = {
  name: "workerd, a bundle",
  host: /^Cloudflare-Workers$/,
  binary: findWorkerd(),
  run: (binary, sandboxUrl) =>
    inTemporaryFolder(async (folder) => {
      await bundleInto(folder);
      const server = await serveWorker(binary, folder);
      try {
        const query = new URLSearchParams({ sandbox: sandboxUrl });
        const answer = await fetch(`${server.url}/?${query}`);
        return (await answer.json()) as SuiteReport;
      } finally {
        await server.close();
      }
    }),
};

const bundleInto = (folder: string) =>
  build({
    entryPoints: [BUILT_WORKER],
    outdir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    logLevel: "error",
  });
