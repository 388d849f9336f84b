import type { Count, Figures } from "@centime/test-kit/evidence";
import { plansOf } from "./audit/audit.ts";
import { indexBooks, type Knowledge, knowledgeOf } from "./audit/books.ts";
import type { Disagreement } from "./audit/disagreement.ts";
import { busiestWindow } from "./audit/rate.ts";
import type { CallResult, Evidence } from "./evidence.ts";
import { CLIENTS, type ClientName, type Plan } from "./plan.ts";
import { FAULT_NAMES } from "./processes/faults.ts";

/** A row of the table: a figure for each client, and for both. */
type Row = readonly [label: string, count: (client?: ClientName) => number];

const LABEL_WIDTH = 46;
const FIGURE_WIDTH = 9;

/** Prints what the books say about a run. */
export function table(evidence: Evidence, disagreements: readonly Disagreement[]): string {
  const lines = [
    header("calls", ...CLIENTS, "all"),
    ...rowsOf(evidence, disagreements).map(([label, count]) =>
      header(label, ...[...CLIENTS, undefined].map((client) => String(count(client)))),
    ),
    "",
    ...faultsOf(evidence),
    "",
    ...rateOf(evidence),
    "",
    ...verdict(disagreements),
  ];
  return lines.join("\n");
}

/** What the table says of all calls, as figures. */
export function figures(
  evidence: Evidence,
  disagreements: readonly Disagreement[],
): Figures["soak"] {
  const calls = rowsOf(evidence, disagreements).map(([label, count]) => ({
    name: label.trim(),
    count: count(),
  }));
  return { calls, faults: faultCounts(evidence), disagreements: disagreements.length };
}

const header = (label: string, ...figures: readonly string[]): string =>
  label.padEnd(LABEL_WIDTH) + figures.map((figure) => figure.padStart(FIGURE_WIDTH)).join("");

function rowsOf(evidence: Evidence, disagreements: readonly Disagreement[]): readonly Row[] {
  const plans = [...plansOf(evidence).values()];
  const results = new Map(evidence.results.map((result) => [result.number, result]));
  const marks = indexBooks(evidence.books);
  const arrivals = new Map<number, number>();
  for (const { call } of evidence.arrivals) arrivals.set(call, (arrivals.get(call) ?? 0) + 1);
  const disagreeing = new Set(disagreements.map(({ call }) => call));

  const count =
    (test: (plan: Plan, result: CallResult | undefined) => boolean) => (client?: ClientName) =>
      plans.filter(
        (plan) =>
          (client === undefined || plan.client === client) && test(plan, results.get(plan.number)),
      ).length;
  const sum = (figure: (plan: Plan) => number) => (client?: ClientName) =>
    plans
      .filter((plan) => client === undefined || plan.client === client)
      .reduce((total, plan) => total + figure(plan), 0);
  const recordsOf = ({ write }: Plan): number => (write ? marks.entries(write).length : 0);
  const creates = (knowledge: Knowledge) =>
    count((plan, result) => isCreate(plan) && knowledgeOf(result) === knowledge);
  const recordsWhere = (knowledge: Knowledge) =>
    sum((plan) =>
      isCreate(plan) && knowledgeOf(results.get(plan.number)) === knowledge ? recordsOf(plan) : 0,
    );

  return [
    ["sent", count(() => true)],
    ["  as requests that arrived", sum(({ number }) => arrivals.get(number) ?? 0)],
    ["returned a value", count((_, result) => result?.outcome.kind === "ok")],
    ["returned a failure", count((_, result) => result?.outcome.kind === "failure")],
    ["threw, or never resolved", count((_, result) => isMissing(result))],
    ["creations reported as done", creates("done")],
    ["  records that the books have of them", recordsWhere("done")],
    ["creations reported as certainly not done", creates("not done")],
    ["  records that the books have of them", recordsWhere("not done")],
    ["creations reported as unknown", creates("unknown")],
    ["  records that the books have of them", recordsWhere("unknown")],
    ["creations with two records or more", count((plan) => recordsOf(plan) > 1)],
    ["calls about which client and books disagree", count(({ number }) => disagreeing.has(number))],
  ];
}

const isCreate = ({ write }: Plan): boolean => write !== undefined && write.kind !== "notes";

const isMissing = (result: CallResult | undefined): boolean =>
  result === undefined || result.outcome.kind === "exception";

function faultsOf(evidence: Evidence): readonly string[] {
  const counts = faultCounts(evidence).map(({ name, count }) => header(name, String(count)));
  return [header("faults of the proxy", "requests"), ...counts];
}

const faultCounts = ({ arrivals, absences }: Evidence): readonly Count[] => [
  ...FAULT_NAMES.map((name) => ({
    name,
    count: arrivals.filter(({ fault }) => fault === name).length,
  })),
  { name: "times that it did not listen", count: absences.length },
];

function rateOf({ settings, arrivals, executions, results }: Evidence): readonly string[] {
  const { requests, windowMs } = settings.budget;
  const at = (moments: readonly { readonly at: number }[]) =>
    `${busiestWindow(
      moments.map((each) => each.at),
      windowMs,
    )} of ${requests}`;
  const starts = results.map(({ startedAt }) => startedAt);
  const ends = results.map(({ endedAt }) => endedAt);
  const seconds = (most(ends) - -most(starts.map((start) => -start))) / 1000;
  const used = arrivals.length / ((seconds * 1000 * requests) / windowMs);
  return [
    header(`most requests in any ${windowMs} ms, at the proxy`, at(arrivals)),
    header(`most requests in any ${windowMs} ms, at the sandbox`, at(executions)),
    header(
      "seconds, and share of the budget used",
      seconds.toFixed(1),
      `${Math.round(used * 100)} %`,
    ),
  ];
}

const most = (numbers: readonly number[]): number =>
  numbers.reduce((largest, number) => Math.max(largest, number), Number.NEGATIVE_INFINITY);

const SHOWN = 5;

function verdict(disagreements: readonly Disagreement[]): readonly string[] {
  if (disagreements.length === 0) return ["no disagreement"];
  const byCheck = new Map<string, Disagreement[]>();
  for (const each of disagreements)
    byCheck.set(each.check, [...(byCheck.get(each.check) ?? []), each]);
  return [...byCheck].flatMap(([check, found]) => [
    header(`DISAGREEMENT: ${check}`, String(found.length)),
    ...found
      .slice(0, SHOWN)
      .map(({ call, what }) => `  ${call === undefined ? "" : `call ${call}: `}${what}`),
  ]);
}
