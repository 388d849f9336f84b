import { KNOWN_VIOLATIONS, type KnownViolation } from "./known.ts";
import type { Outcome, Violation } from "./send.ts";

/** A finding about one operation, and how often it occurred. */
interface Finding {
  readonly operation: string;
  readonly what: string;
  readonly count: number;
}

/** The findings of Prism and of the client about all calls. */
interface Verdict {
  readonly operations: number;
  readonly calls: number;
  /** How many responses were decoded. */
  readonly decoded: number;
  /** Invalid requests, responses that do not decode, lines of the table that explain nothing. */
  readonly faults: readonly Finding[];
  /** Refusals that the table explains. */
  readonly known: readonly Finding[];
  /** Examples that contradict their own schema. */
  readonly contradictions: readonly Finding[];
}

export function verdictOn(
  outcomes: readonly Outcome[],
  table: readonly KnownViolation[] = KNOWN_VIOLATIONS,
): Verdict {
  const faults = new Tally();
  const known = new Tally();
  const contradictions = new Tally();
  const unused = new Set(table);

  for (const { operation, violations, failure } of outcomes) {
    const { name } = operation.info;
    for (const violation of violations) {
      const entry = table.find((one) => explains(one, name, violation));
      if (entry !== undefined) unused.delete(entry);
      const line = `${violation.place}: ${violation.message}`;
      if (violation.of === "response") contradictions.add(name, line);
      else if (entry === undefined) faults.add(name, `request ${line}`);
      else known.add(name, `${line} (${entry.reason})`);
    }
    const isExplained =
      violations.some(({ of }) => of === "request") || isOfExample(failure, violations);
    if (failure !== undefined && !isExplained) faults.add(name, failure.message);
  }
  for (const { operation, place } of unused) {
    faults.add(operation, `Prism does not refuse ${place} any more: remove it from known.ts`);
  }

  return {
    operations: new Set(outcomes.map(({ operation }) => operation.info.name)).size,
    calls: outcomes.length,
    decoded: outcomes.filter(({ failure }) => failure === undefined).length,
    faults: faults.findings(),
    known: known.findings(),
    contradictions: contradictions.findings(),
  };
}

const explains = (entry: KnownViolation, operation: string, { of, place, message }: Violation) =>
  of === "request" &&
  entry.operation === operation &&
  entry.place === place &&
  entry.message.test(message);

/** Whether a response fails to decode only where Prism, too, refuses the example. */
function isOfExample(failure: Outcome["failure"], violations: readonly Violation[]): boolean {
  if (failure === undefined || failure.places.length === 0) return false;
  const refused = new Set(violations.map(({ place }) => place));
  return failure.places.every((place) => refused.has(`body.${place}`));
}

class Tally {
  readonly #counts = new Map<string, Finding>();

  add(operation: string, what: string): void {
    const key = `${operation} ${what}`;
    const count = (this.#counts.get(key)?.count ?? 0) + 1;
    this.#counts.set(key, { operation, what, count });
  }

  findings(): readonly Finding[] {
    return [...this.#counts.values()];
  }
}

/** Returns a verdict in lines to print. */
export const prismLines = ({
  operations,
  calls,
  decoded,
  ...found
}: Verdict): readonly string[] => [
  ...found.faults.map((finding) => lineOf("FAULT", finding)),
  ...found.known.map((finding) => lineOf("known", finding)),
  ...found.contradictions.map((finding) => lineOf("example contradicts its schema", finding)),
  `${calls} calls of ${operations} operations, ${decoded} responses decoded: ` +
    `${found.faults.length} faults, ${found.known.length} known refusals, ` +
    `${found.contradictions.length} examples that contradict their schema`,
];

const lineOf = (kind: string, { operation, what, count }: Finding): string =>
  `${kind}  ${operation}  ${what}${count > 1 ? ` (${count} times)` : ""}`;
