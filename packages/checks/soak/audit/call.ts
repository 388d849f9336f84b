import type { Absence, Arrival, CallResult, Execution, Outcome } from "../evidence.ts";
import type { Plan } from "../plan.ts";
import { RETRY_AFTER_SECONDS, rowOf } from "../processes/faults.ts";
import { ATTEMPTS } from "../settings.ts";
import type { Check, Disagreement } from "./disagreement.ts";

/** All that is known of one call. */
export interface CallEvidence {
  readonly plan: Plan;
  readonly result: CallResult | undefined;
  /** In their order. */
  readonly arrivals: readonly Arrival[];
  /** Those that the sandbox carried out, by their arrivals. */
  readonly executions: ReadonlyMap<number, Execution>;
  readonly absences: readonly Absence[];
  readonly timeoutMs: number;
}

/** What the client was given for an arrival. */
type Given =
  | { readonly kind: "response"; readonly status: number; readonly digest: string }
  | { readonly kind: "web page" }
  | { readonly kind: "nothing" };

const NOTHING: Given = { kind: "nothing" };

/** Timers may fire a little early, and clocks of processes differ a little. */
const TOLERANCE_MS = 20;
/** How long after an absence a connection may still be refused. */
const RETURN_MS = 1000;

/** Compares what a call resolved to with what the proxy and the sandbox saw of it. */
export function auditCall(evidence: CallEvidence): readonly Disagreement[] {
  const { plan, result } = evidence;
  const found: Disagreement[] = [];
  const report = (check: Check, what: string) =>
    found.push({ check, call: plan.number, what: `${plan.job} over ${plan.client}: ${what}` });

  auditAttempts(evidence, report);
  if (result === undefined) {
    report("lost", "never resolved");
    return found;
  }
  const { outcome } = result;
  if (outcome.kind === "exception") report("exception", outcome.message);
  if (outcome.kind === "ok") auditValue(evidence, outcome, report);
  if (outcome.kind === "failure") auditFailure(evidence, result, outcome, report);
  return found;
}

type Report = (check: Check, what: string) => void;

/** Each request but the last must be one that may be followed by another, and not too soon. */
function auditAttempts(evidence: CallEvidence, report: Report): void {
  const { plan, arrivals, executions } = evidence;
  if (arrivals.length > ATTEMPTS) report("attempts", `${arrivals.length} requests`);
  for (const [index, next] of arrivals.slice(1).entries()) {
    const before = arrivals[index] as Arrival;
    const given = givenBy(before, executions);
    if (!mayFollow(plan, given) && !hasTimedOut(evidence, next))
      report("repeated", `again after ${describe(given)}`);
    const pauseMs = next.at - before.endedAt;
    if (statusOf(given) === 429 && pauseMs < RETRY_AFTER_SECONDS * 1000 - TOLERANCE_MS)
      report("too soon", `${Math.round(pauseMs)} ms after a 429`);
  }
}

/** A response may have been too late for the client, where the machine is busy. */
const hasTimedOut = ({ plan, result, timeoutMs }: CallEvidence, next: Arrival): boolean =>
  plan.isRepeatable &&
  result !== undefined &&
  next.at - result.startedAt >= timeoutMs - TOLERANCE_MS;

function auditValue(
  { arrivals, executions }: CallEvidence,
  { digest }: Extract<Outcome, { kind: "ok" }>,
  report: Report,
): void {
  const last = arrivals.at(-1);
  const given = last && givenBy(last, executions);
  if (given?.kind !== "response" || given.status >= 300)
    report("wrong value", `a value after ${given ? describe(given) : "no request"}`);
  else if (given.digest !== digest) report("wrong value", "another value than the sandbox's");
}

function auditFailure(
  evidence: CallEvidence,
  result: CallResult,
  failure: Extract<Outcome, { kind: "failure" }>,
  report: Report,
): void {
  const { plan, arrivals, executions } = evidence;
  if (!isExplained(evidence, result, failure))
    report("unexplained failure", `${nameOf(failure)} after ${describeLast(evidence)}`);

  const reached = arrivals.filter((each) => statusOf(givenBy(each, executions)) !== 429);
  if (failure.sent === "no" && reached.length > 0) report("wrong no", `${reached.length} arrived`);

  const wasAborted = failure.reason === "aborted";
  if (mayRepeatAfter(plan, failure) && failure.attempts < ATTEMPTS && !wasAborted)
    report("not repeated", `${failure.name} after ${failure.attempts} requests`);

  const isExcused = wasAborted || failure.reason === "timeout" || wasAbsent(evidence, result);
  const isCountWrong = isExcused
    ? failure.attempts < arrivals.length
    : failure.attempts !== arrivals.length;
  if (isCountWrong || failure.attempts > ATTEMPTS)
    report("attempts", `says ${failure.attempts}, and ${arrivals.length} arrived`);
}

/** Whether a failure is what the last request was given. */
function isExplained(
  evidence: CallEvidence,
  result: CallResult,
  { name, status, reason }: Extract<Outcome, { kind: "failure" }>,
): boolean {
  const { plan, arrivals, executions, timeoutMs } = evidence;
  if (name === "InvalidInput") return plan.job === "invalid" && arrivals.length === 0;
  const tookMs = result.endedAt - result.startedAt;
  if (reason === "aborted")
    return plan.abortAfterMs !== undefined && tookMs >= plan.abortAfterMs - TOLERANCE_MS;
  if (reason === "timeout") return tookMs >= timeoutMs - TOLERANCE_MS;
  if (reason === "network" && wasAbsent(evidence, result)) return true;
  const last = arrivals.at(-1);
  const given = last && givenBy(last, executions);
  if (given === undefined) return false;
  if (given.kind === "nothing") return reason === "network";
  if (given.kind === "web page") return name === "InvalidResponse";
  if (given.status < 300 || given.status !== status) return false;
  return name === nameOfStatus(given.status);
}

function nameOfStatus(status: number): string {
  if (status === 404) return "NotFound";
  if (status === 429) return "RateLimited";
  return status >= 500 ? "ServerError" : "";
}

const nameOf = ({ name, reason, sent }: Extract<Outcome, { kind: "failure" }>): string =>
  [name, reason, sent].filter(Boolean).join(" ");

/** Whether the proxy was away while the call lasted. */
const wasAbsent = ({ absences }: CallEvidence, { startedAt, endedAt }: CallResult): boolean =>
  absences.some(({ from, until }) => startedAt < until + RETURN_MS && endedAt > from);

function givenBy(arrival: Arrival, executions: CallEvidence["executions"]): Given {
  const { id, fault, left } = arrival;
  if (left) return NOTHING;
  const row = fault && rowOf(fault);
  if (fault === "done, then a web page") return { kind: "web page" };
  if (row?.status !== undefined) return { kind: "response", status: row.status, digest: "" };
  if (row !== undefined && row.isHarmless !== true) return NOTHING;
  const execution = executions.get(id);
  return execution === undefined
    ? NOTHING
    : { kind: "response", status: execution.status, digest: execution.digest };
}

const statusOf = (given: Given): number | undefined =>
  given.kind === "response" ? given.status : undefined;

/** Whether a call may be sent again after this. */
function mayFollow({ isRepeatable }: Plan, given: Given): boolean {
  if (given.kind === "web page") return false;
  if (given.kind === "nothing") return isRepeatable;
  return given.status === 429 || (isRepeatable && given.status >= 500);
}

/** Whether a call with this failure is worth another request. */
function mayRepeatAfter(
  { isRepeatable }: Plan,
  { name, reason, sent }: Extract<Outcome, { kind: "failure" }>,
): boolean {
  if (name === "RateLimited") return true;
  if (name === "ServerError") return isRepeatable;
  if (reason !== "network" && reason !== "timeout") return false;
  return isRepeatable || sent === "no";
}

const describe = (given: Given): string =>
  given.kind === "response" ? `status ${given.status}` : `a ${given.kind}`.replace("a n", "n");

const describeLast = ({ arrivals, executions }: CallEvidence): string => {
  const last = arrivals.at(-1);
  return last === undefined ? "no request" : describe(givenBy(last, executions));
};
