import { spawnSync } from "node:child_process";
import { median, type Report } from "./measure.ts";

const ROUNDS = 41;

const IMPORTS = {
  "neverthrow and valibot": 'await import("neverthrow"); await import("valibot");',
  everything: 'await import("centime"); await import("centime/catalogue");',
} as const;

/** Measures importing everything, in fresh processes. */
export function benchStartup(report: Report): void {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, code] of Object.entries(IMPORTS)) {
      times[name] = [...(times[name] ?? []), millisecondsOf(code)];
    }
  }
  const of = (name: keyof typeof IMPORTS) => median(times[name] ?? []);
  const extra = of("everything") - of("neverthrow and valibot");
  report.title("Start-up, fresh processes");
  report.figure("neverthrow and valibot", `${of("neverthrow and valibot").toFixed(1)} ms`);
  report.figure("everything", `${of("everything").toFixed(1)} ms`);
  report.figure("more than neverthrow and valibot", `${extra.toFixed(1)} ms`, "at most 25 ms");
}

/** How long a process takes to run `code`, by its own clock, from its start. */
function millisecondsOf(code: string): number {
  const script = `${code} process.stdout.write(String(performance.now()));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: import.meta.dirname ?? process.cwd(),
    encoding: "utf8",
  });
  return Number(stdout);
}
