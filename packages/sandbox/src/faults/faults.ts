import { type Fault, type FaultRule, type ReadRule, readFaultRule } from "./rule.ts";

/** A rule, and how many requests it has been applied to. */
export interface ActiveFault {
  readonly rule: FaultRule;
  readonly struck: number;
}

/** The rules by which requests fail. */
export interface Faults {
  /**
   * Adds a rule after the others, and returns a function that removes it. Until an invalid rule is
   * removed, every request has status 500, with a message that says what is wrong with the rule.
   */
  add(rule: FaultRule): () => void;
  /** Removes all rules. */
  clear(): void;
  /** The valid rules. */
  list(): readonly ActiveFault[];
}

/** The rules, and the fault that they apply to a request. */
export interface FaultBook extends Faults {
  /** The fault of a request: that of the first rule that applies, which alone counts it. */
  next(request: Request): Fault | undefined;
  /** What is wrong with the first invalid rule. */
  readonly invalid: string | undefined;
}

interface Entry extends ReadRule {
  seen: number;
  struck: number;
}

/** An empty list of rules. */
export function createFaults(): FaultBook {
  const entries = new Set<Entry>();
  const invalid = new Set<{ readonly problem: string }>();
  return {
    add: (input) =>
      readFaultRule(input).match(
        (rule) => addTo(entries, { ...rule, seen: 0, struck: 0 }),
        (problem) => addTo(invalid, { problem }),
      ),
    clear() {
      entries.clear();
      invalid.clear();
    },
    list: () => [...entries].map(({ rule, struck }) => ({ rule, struck })),
    next: (request) => [...entries].find((entry) => applies(entry, request))?.rule,
    get invalid() {
      return [...invalid][0]?.problem;
    },
  };
}

/** Adds an item, and returns a function that removes it. */
function addTo<Item>(items: Set<Item>, item: Item): () => void {
  items.add(item);
  return () => {
    items.delete(item);
  };
}

/** Counts a request that matches, and returns whether the rule applies to it. */
function applies(entry: Entry, request: Request): boolean {
  if (!entry.matches(request)) return false;
  const { after = 0, times = Number.POSITIVE_INFINITY } = entry.rule;
  entry.seen += 1;
  if (entry.seen <= after || entry.struck >= times) return false;
  entry.struck += 1;
  return true;
}
