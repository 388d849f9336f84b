import type { Arrival, Evidence, Execution } from "../evidence.ts";
import { JOB_NAMES, type Plan, planCall } from "../plan.ts";
import { FAULT_NAMES, FAULTS } from "../processes/faults.ts";
import { auditNotes, auditWrite, indexBooks } from "./books.ts";
import { auditCall } from "./call.ts";
import type { Disagreement } from "./disagreement.ts";
import { auditRate } from "./rate.ts";

/** Compares all that the clients said with what the proxy and the sandbox saw, and with the books. */
export function audit(evidence: Evidence): readonly Disagreement[] {
  const { settings, arrivals, executions, absences, books } = evidence;
  const plans = plansOf(evidence);
  const results = new Map(evidence.results.map((result) => [result.number, result]));
  const arrivalsOf = groupByCall(arrivals);
  const executionsOf = groupByCall(executions);
  const byArrival = new Map(executions.map((each) => [each.arrival, each]));
  const byMark = indexBooks(books);
  const { timeoutMs, budget } = settings;
  const ofCalls = [...plans.values()].flatMap((plan) => {
    const result = results.get(plan.number);
    const own = { arrivals: arrivalsOf(plan.number), executions: byArrival };
    return [
      ...auditCall({ plan, result, ...own, absences, timeoutMs }),
      ...auditWrite(plan, result, byMark, executionsOf(plan.number)),
    ];
  });
  return [
    ...ofCalls,
    ...auditNotes(plans, executions, books),
    ...auditForwarding(arrivals, executions),
    ...auditRate(
      "proxy",
      arrivals.map(({ at }) => at),
      budget,
    ),
    ...auditRate(
      "sandbox",
      executions.map(({ at }) => at),
      budget,
    ),
    ...auditProcesses(evidence),
    ...auditNoise(evidence, plans),
  ];
}

export const plansOf = ({ settings, world }: Evidence): ReadonlyMap<number, Plan> =>
  new Map(
    Array.from({ length: settings.calls }, (_, number) => [
      number,
      planCall(settings, number, world),
    ]),
  );

function groupByCall<Item extends { readonly call: number }>(items: readonly Item[]) {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(item.call);
    if (group) group.push(item);
    else groups.set(item.call, [item]);
  }
  return (call: number): readonly Item[] => groups.get(call) ?? [];
}

/** The proxy sends each request on once, or not at all. */
function auditForwarding(
  arrivals: readonly Arrival[],
  executions: readonly Execution[],
): readonly Disagreement[] {
  const counts = new Map<number, number>();
  for (const { arrival } of executions) counts.set(arrival, (counts.get(arrival) ?? 0) + 1);
  const known = new Set(arrivals.map(({ id }) => id));
  return [...counts]
    .filter(([arrival, count]) => count > 1 || !known.has(arrival))
    .map(([arrival, count]) => ({
      check: "process",
      what: `request ${arrival} of the proxy came to the sandbox ${count} times`,
    }));
}

function auditProcesses({ earlyEnds, unhandledRejections }: Evidence): readonly Disagreement[] {
  const ends = earlyEnds.map((role) => ({
    check: "process" as const,
    what: `${role} ended early`,
  }));
  return unhandledRejections === 0
    ? ends
    : [...ends, { check: "exception", what: `${unhandledRejections} unhandled rejections` }];
}

/** What is expected so often at least must have happened: a run without faults proves nothing. */
const OFTEN = 12;
const LEAST_SHARE_OF_VALUES = 0.75;

function auditNoise(
  { settings, arrivals, results }: Evidence,
  plans: ReadonlyMap<number, Plan>,
): readonly Disagreement[] {
  const quiet = (what: string): Disagreement => ({ check: "too quiet", what });
  const faults = new Set(arrivals.map(({ fault }) => fault));
  const jobs = new Set([...plans.values()].map(({ job }) => job));
  const values = results.filter(({ outcome }) => outcome.kind === "ok").length;
  const mostFail = values < settings.calls * LEAST_SHARE_OF_VALUES;
  return [
    ...FAULT_NAMES.filter((name) => {
      const expected = FAULTS[name].share * settings.roughness * settings.calls;
      return expected >= OFTEN && !faults.has(name);
    }).map((name) => quiet(`no request had the fault "${name}"`)),
    ...JOB_NAMES.filter((name) => settings.calls >= 1000 && !jobs.has(name)).map((name) =>
      quiet(`no call was "${name}"`),
    ),
    ...(mostFail ? [quiet(`${values} of ${settings.calls} calls returned a value`)] : []),
  ];
}
