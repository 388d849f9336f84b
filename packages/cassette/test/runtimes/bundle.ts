import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Hars } from "./replay-checks.ts";

const CHECKS = new URL("./replay-checks.js", import.meta.url);

/** What a runtime is given: one file with the checks and the cassettes, and no import. */
export async function bundleChecks(hars: Hars, main: string): Promise<string> {
  const source = `
    import { checks, runChecks } from ${JSON.stringify(fileURLToPath(CHECKS))};
    const hars = ${JSON.stringify(hars)};
    const runAll = async () => {
      const problems = await runChecks(hars);
      for (const problem of problems) console.log(problem);
      if (problems.length > 0) throw new Error(problems.length + " checks failed");
      console.log(checks.length + " checks passed");
    };
    ${main}`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL(".", CHECKS)), loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}
