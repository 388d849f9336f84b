import type { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { audit } from "../audit/audit.ts";
import type { Check } from "../audit/disagreement.ts";
import { type Place, run } from "../run.ts";
import { FULL, type SoakSettings } from "../settings.ts";

/** A short and rough run: with this seed, each fault is applied to one of the first 70 requests. */
export const SHORT: SoakSettings = {
  ...FULL,
  calls: 90,
  seed: 687,
  concurrency: 20,
  budget: { requests: 30, windowMs: 300, leaseMs: 600 },
  timeoutMs: 2000,
  roughness: 3,
};

/** How long a run waits for a result that is lost. */
export const LOSING: Partial<SoakSettings> = { patienceMs: 10_000 };

/** A budget that the slowest machine overruns when it is not kept. */
export const SLOW: Partial<SoakSettings> = {
  calls: 60,
  roughness: 1,
  budget: { requests: 5, windowMs: 400, leaseMs: 400 },
};

/** A run is short, and in some the moment never comes in which a mutant does harm. */
const MOST_RUNS = 4;

/** A mutant, the check that must notice it, and what its run has otherwise than `SHORT`. */
export type Expectation = readonly [check: Check, settings?: Partial<SoakSettings>];

/** Adds a test for each mutant; some of the runs overlap, since each of them waits often. */
export function addMutantTests(
  test: ReturnType<typeof suite>,
  expectations: Readonly<Record<string, Expectation>>,
  place: Place,
): void {
  const starts = Object.entries(expectations).map(([mutant, [check, settings]]) => async () => {
    const checks = new Set<Check>();
    for (let runs = 0; runs < MOST_RUNS && !checks.has(check); runs += 1) {
      const seed = SHORT.seed + runs;
      const found = audit(await run({ ...SHORT, ...settings, seed, mutant }, place));
      for (const { check: each } of found) checks.add(each);
    }
    return [...checks];
  });
  const runs = overlapping(starts);
  for (const [index, [name, [check]]] of Object.entries(expectations).entries()) {
    test(`notices that ${name}`, async () => {
      const checks = (await runs()[index]) ?? [];
      assert.ok(checks.includes(check), `found only: ${checks.join(", ") || "nothing"}`);
    });
  }
}

const AT_THE_SAME_TIME = 3;

/** Returns the promises of runs of which a few overlap; they begin at the first call. */
function overlapping<Value>(
  starts: readonly (() => Promise<Value>)[],
): () => readonly Promise<Value>[] {
  const runs: Promise<Value>[] = [];
  return () => {
    if (runs.length > 0) return runs;
    for (const start of starts) {
      const before: Promise<unknown> = runs.at(-AT_THE_SAME_TIME) ?? Promise.resolve();
      runs.push(before.then(start, start));
    }
    for (const each of runs) each.catch(() => undefined);
    return runs;
  };
}
