import { spawnSync } from "node:child_process";
import type { Figures } from "@centime/test-kit/evidence";
import { median, type Report } from "./measure.ts";

const ROUNDS = 41;

const IMPORTS = {
  "Node alone": "",
  "neverthrow and valibot": 'await import("neverthrow"); await import("valibot");',
  everything: 'await import("centime"); await import("centime/catalogue");',
  "openapi-fetch": 'await import("openapi-fetch");',
  ky: 'await import("ky");',
} as const;

/** Measures importing everything, in fresh processes. */
export function benchStartup(report: Report): Figures["startup"] {
  const costs: Record<string, Cost[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, code] of Object.entries(IMPORTS)) {
      costs[name] = [...(costs[name] ?? []), costOf(code)];
    }
  }
  const of = (name: keyof typeof IMPORTS) => median(costs[name]?.map((cost) => cost.elapsed) ?? []);
  const computed = (name: keyof typeof IMPORTS) =>
    median(costs[name]?.map((cost) => cost.computed) ?? []);
  const extra = of("everything") - of("neverthrow and valibot");
  report.title("Start-up, fresh processes");
  const names = Object.keys(IMPORTS) as (keyof typeof IMPORTS)[];
  for (const name of names) {
    report.figure(name, `${of(name).toFixed(1)} ms`, `${computed(name).toFixed(1)} ms computed`);
  }
  report.figure("more than neverthrow and valibot", `${extra.toFixed(1)} ms`, "at most 25 ms");
  return names.map((name) => ({ name, elapsed: of(name), computed: computed(name) }));
}

/** In milliseconds, from the start of a process: until its code has run, and what was computed for it. */
interface Cost {
  readonly elapsed: number;
  readonly computed: number;
}

/** What running `code` costs a fresh process, by its own clocks. */
function costOf(code: string): Cost {
  const script = `${code} const { user, system } = process.cpuUsage(); process.stdout.write(JSON.stringify({ elapsed: performance.now(), computed: (user + system) / 1000 }));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: import.meta.dirname ?? process.cwd(),
    encoding: "utf8",
  });
  return JSON.parse(stdout) as Cost;
}
