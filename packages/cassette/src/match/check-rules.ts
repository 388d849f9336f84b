import { copyOf, type Issue, unknownOptions, wrongOptions } from "@centime/core";
import type { RuleOptions } from "./tape.ts";

/** What is wrong with the names of rules; what they say is checked where they are compiled. */
export function checkRuleOptions(options: RuleOptions): readonly Issue[] {
  const { match, redact, ...unknown } = options;
  return [
    ...checkRules("match", match, ["ignoreQuery", "ignoreBody"]),
    ...checkRules("redact", redact, ["paths", "keep", "secrets", "salt"]),
    ...unknownOptions(unknown),
  ];
}

function checkRules(name: string, rules: unknown, known: readonly string[]): readonly Issue[] {
  if (rules === undefined) return [];
  const own = copyOf(rules);
  if (own === undefined) return wrongOptions(() => false, "object", { [name]: rules });
  const unknown = Object.entries(own).filter(([key]) => !known.includes(key));
  return unknownOptions(Object.fromEntries(unknown.map(([key, rule]) => [`${name}.${key}`, rule])));
}
