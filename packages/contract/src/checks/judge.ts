import type { Change, Difference } from "./compare/difference.ts";

/**
 * What a change of the vendor does to existing code. `breaking`: a call that was valid is refused, or a
 * response no longer has the type that it had. `compatible`: anything else.
 */
type Effect = "breaking" | "compatible";

/** A change of the contract since the code was generated. */
interface Verdict {
  readonly effect: Effect;
  readonly place: string;
  readonly what: string;
}

/** Judges a difference between the contract (left) and the code (right). */
export function judge({ place, what, change }: Difference): Verdict {
  if (change === undefined) return { effect: "breaking", place, what };
  const side = / response\b/.test(place) ? "response" : "input";
  return { place, ...judgeChange(change, side) };
}

type Judged = Omit<Verdict, "place">;

type Part = "response" | "input";

function judgeChange(change: Change, part: Part): Judged {
  switch (change.kind) {
    case "only":
      return judgeOnly(change.thing, change.on === "left", part);
    case "members":
      return judgeMembers(change, part);
    case "limit":
      return judgeLimit(change, part);
    case "correction":
      return { effect: "compatible", what: "its correction is no longer needed" };
    case "value":
      return { effect: "breaking", what: `${change.left}, was ${change.right}` };
  }
}

/** Judges what only one side has: `isNew` when only the contract has it. */
function judgeOnly(thing: string, isNew: boolean, part: Part): Judged {
  const breaking = (does: boolean): Effect => (does ? "breaking" : "compatible");
  switch (thing) {
    case "required":
      return {
        effect: breaking(isNew === (part === "input")),
        what: isNew ? "now required" : "no longer required",
      };
    case "nullable":
      return {
        effect: breaking(isNew === (part === "response")),
        what: isNew ? "now nullable" : "no longer nullable",
      };
    case "an operation":
      return { effect: breaking(!isNew), what: isNew ? "operation added" : "operation removed" };
    case "a required property":
      return isNew
        ? { effect: breaking(part === "input"), what: "added, required" }
        : { effect: "breaking", what: "removed" };
    case "a property":
      return { effect: breaking(!isNew), what: isNew ? "added" : "removed" };
    default:
      return {
        effect: breaking(!isNew || part === "input"),
        what: `${thing} ${isNew ? "added" : "removed"}`,
      };
  }
}

const NAMES: Readonly<Record<string, string>> = { members: "enumeration", conditions: "filter" };

/** Enumerations in responses are open, and statuses that are not documented are read as well. */
function judgeMembers({ thing, left, right }: Change & { kind: "members" }, part: Part): Judged {
  const grown = left.length === 0 ? [] : [`grew by ${left.join(", ")}`];
  const shrunk = right.length === 0 ? [] : [`shrank by ${right.join(", ")}`];
  const isHarmless = right.length === 0 || thing === "statuses" || part === "response";
  return {
    effect: isHarmless ? "compatible" : "breaking",
    what: `${NAMES[thing] ?? thing} ${[...grown, ...shrunk].join(", ")}`,
  };
}

/** Limits of responses are reported but not enforced; limits of inputs break code when they tighten. */
function judgeLimit({ name, left, right }: Change & { kind: "limit" }, part: Part): Judged {
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
