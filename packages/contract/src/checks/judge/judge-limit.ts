import type { Change } from "../compare/difference.ts";
import type { Effect, Part } from "./judge.ts";

/** Limits of responses are reported, and enforced nowhere; those of inputs break when they tighten. */
export function judgeLimit(
  { name, left, right }: Change & { kind: "limit" },
  part: Part,
): { readonly effect: Effect; readonly what: string } {
  const text = (value: unknown) => (value === undefined ? "none" : String(value));
  return {
    effect: part === "input" && tightens(name, left, right) ? "breaking" : "compatible",
    what: `limit changed: ${name} ${text(left)}, was ${text(right)}`,
  };
}

function tightens(name: string, now: unknown, before: unknown): boolean {
  if (now === undefined) return false;
  if (typeof now !== "number" || typeof before !== "number") return true;
  return name.startsWith("max") ? now < before : now > before;
}
