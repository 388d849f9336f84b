import { compilePath } from "../exchange/json-path.ts";
import type { Pseudonyms } from "./pseudonyms.ts";
import type { PathRule } from "./redact-json.ts";
import type { RedactionRules } from "./rules.ts";

type GivenRule = NonNullable<RedactionRules["paths"]>[number];

/** Compiles a rule; without a replacement of its own, it masks whatever stands at the place. */
export function pathRule(rule: GivenRule, { secret }: Pseudonyms): PathRule {
  const { path, replace } = typeof rule === "string" ? { path: rule, replace: undefined } : rule;
  return { path: compilePath(path), replace: replace ?? mask };

  function mask(value: unknown): unknown {
    if (typeof value === "string") return secret(value);
    if (typeof value === "number") return 0;
    if (Array.isArray(value)) return value.map(mask);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mask(item)]));
  }
}
