import { type Fault, type FaultRule, type Matcher, readFaultRule, toMatcher } from "./rule.ts";

/** A rule, and how many requests it has been applied to. */
export interface ActiveFault {
  readonly rule: FaultRule;
  readonly struck: number;
}

/** The rules by which requests fail. */
export interface Faults {
  /** Adds a rule after the others, and returns a function that removes it. Throws on an invalid rule. */
  add(rule: FaultRule): () => void;
  /** Removes all rules. */
  clear(): void;
  list(): readonly ActiveFault[];
}

/** The rules, and the fault that they apply to a request. */
export interface FaultBook extends Faults {
  /** The fault of a request: that of the first rule that applies, which alone counts it. */
  next(request: Request): Fault | undefined;
}

interface Entry {
  readonly rule: FaultRule;
  readonly matches: Matcher;
  seen: number;
  struck: number;
}

/** An empty list of rules. */
export function createFaults(): FaultBook {
  let entries: Entry[] = [];
  return {
    add(input) {
      const rule = readFaultRule(input);
      const entry = { rule, matches: toMatcher(rule.match), seen: 0, struck: 0 };
      entries.push(entry);
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    clear() {
      entries = [];
    },
    list: () => entries.map(({ rule, struck }) => ({ rule, struck })),
    next: (request) => entries.find((entry) => applies(entry, request))?.rule,
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
