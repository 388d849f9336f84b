import { type Fault, type FaultRule, readFaultRule } from "./fault-rule.ts";
import { type Matcher, matcherOf } from "./matcher.ts";

/** A rule that is in force, and how often it has struck. */
export interface ActiveFault {
  readonly rule: FaultRule;
  readonly struck: number;
}

/** The rules by which things go wrong. */
export interface Faults {
  /** Adds a rule after those in force, and answers how to take it away. Throws when it is no rule. */
  add(rule: FaultRule): () => void;
  /** Takes all rules away. */
  clear(): void;
  list(): readonly ActiveFault[];
}

/** The rules, and what they do to requests. */
export interface FaultBook extends Faults {
  /** What is to go wrong with a request: the first rule that strikes counts it, and no other. */
  next(request: Request): Fault | undefined;
}

interface Entry {
  readonly rule: FaultRule;
  readonly matches: Matcher;
  seen: number;
  struck: number;
}

/** Makes a book of rules. */
export function createFaults(): FaultBook {
  let entries: Entry[] = [];
  return {
    add(given) {
      const rule = readFaultRule(given);
      const entry = { rule, matches: matcherOf(rule.match), seen: 0, struck: 0 };
      entries.push(entry);
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    clear() {
      entries = [];
    },
    list: () => entries.map(({ rule, struck }) => ({ rule, struck })),
    next: (request) => entries.find((entry) => strikes(entry, request))?.rule,
  };
}

/** Counts a request that matches, and tells whether the rule strikes it. */
function strikes(entry: Entry, request: Request): boolean {
  if (!entry.matches(request)) return false;
  const { after = 0, times = Number.POSITIVE_INFINITY } = entry.rule;
  entry.seen += 1;
  if (entry.seen <= after || entry.struck >= times) return false;
  entry.struck += 1;
  return true;
}
