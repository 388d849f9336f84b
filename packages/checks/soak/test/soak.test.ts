import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { audit } from "../audit/audit.ts";
import { knowledgeOf } from "../audit/books.ts";
import { busiestWindow } from "../audit/rate.ts";
import type { Evidence } from "../evidence.ts";
import { planCall } from "../plan.ts";
import { FAULT_NAMES } from "../processes/faults.ts";
import { run } from "../run.ts";
import { figures, table } from "../table.ts";
import { SHORT } from "./mutant-run.ts";

const soak = suite("soak", { limitMs: 120_000 });

let evidence: Evidence;

soak.before(async () => {
  evidence = await run({ ...SHORT, calls: 240 });
});

soak("finds nothing where nothing is wrong", () => {
  assert.equal(audit(evidence), []);
});

soak("sees each call end, over both transports", () => {
  assert.is(evidence.results.length, 240);
  assert.match(table(evidence, []), /^sent +120 +120 +240$/m);
});

soak("applies every fault, and stops listening", () => {
  const applied = new Set(evidence.arrivals.map(({ fault }) => fault));
  assert.equal(
    FAULT_NAMES.filter((name) => !applied.has(name)),
    [],
  );
  assert.ok(evidence.absences.length > 0);
});

soak("ends its table with what it found", () => {
  const lines = table(evidence, [{ check: "lost", call: 7, what: "never resolved" }]).split("\n");
  assert.equal(lines.slice(-2), [
    `${"DISAGREEMENT: lost".padEnd(54)}1`,
    "  call 7: never resolved",
  ]);
  assert.match(table(evidence, []), /\nno disagreement$/);
});

soak("keeps the figures of its table, of all calls", () => {
  const { calls, faults, disagreements } = figures(evidence, []);
  const printed = table(evidence, []).split("\n");
  for (const { name, count } of [...calls, ...faults]) {
    assert.ok(
      printed.some((line) => line.trim().startsWith(name) && line.endsWith(` ${count}`)),
      name,
    );
  }
  assert.equal(calls[0], { name: "sent", count: 240 });
  assert.equal([faults.length, disagreements], [FAULT_NAMES.length + 1, 0]);
});

soak("finds a call without a result", () => {
  const [first, ...others] = evidence.results;
  const checks = audit({ ...evidence, results: others }).map(({ check, call }) => [check, call]);
  assert.equal(checks, [["lost", first?.number]]);
});

soak("takes a write for not done only where the client says that it cannot have happened", () => {
  const knowledge = (mayHaveHappened: boolean) => {
    const outcome = { ...REFUSED, kind: "failure" as const, mayHaveHappened };
    return knowledgeOf({ number: 1, startedAt: 0, endedAt: 1, outcome });
  };
  assert.is(knowledge(false), "not done");
  assert.is(knowledge(true), "unknown");
});

/** Of the last attempt: an earlier one may have arrived. */
const REFUSED = {
  name: "RateLimited",
  attempts: 2,
  status: 429,
  reason: undefined,
  sent: undefined,
};

soak("plans the same calls for the same seed", () => {
  const jobs = (seed: number) =>
    Array.from({ length: 40 }, (_, number) => planCall({ seed, roughness: 1 }, number, WORLD).job);
  assert.equal(jobs(3), jobs(3));
  assert.not.equal(jobs(3), jobs(4));
  assert.ok(new Set(jobs(3)).size > 5);
});

const WORLD = { customers: [1, 2], products: [3] };

soak("counts a window wherever it begins", () => {
  assert.is(busiestWindow([0, 900, 950, 1100], 1000), 3);
  assert.is(busiestWindow([0, 1000, 2000], 1000), 1);
  assert.is(busiestWindow([], 1000), 0);
});

soak.run();
