import type { Issue } from "../failure.ts";
import { describeIssue, describeValue } from "../issue.ts";
import type { Drift, DriftKind } from "./drift.ts";

const MOST_ISSUES = 20;

/** What readers note while they walk one answer: what does not fit, and what drifts. */
export class ReadingLog {
  /** Where the walk is: one index (or key of a record) for each `*` of the current place. */
  readonly indices: (number | string)[] = [];
  readonly issues: Issue[] = [];
  /** Whether anybody wants to know of drift. */
  readonly watching: boolean;
  readonly #drift = new Map<string, { -readonly [Key in keyof Drift]: Drift[Key] }>();

  constructor(watching: boolean) {
    this.watching = watching;
  }

  /** Notes a value that does not fit. */
  misfit(place: string, expected: string, received: unknown): void {
    if (this.issues.length >= MOST_ISSUES) return;
    this.issues.push(describeIssue(this.#path(place), expected, describeType(received)));
  }

  /** Notes drift: once per place and kind, with a count. */
  note(kind: DriftKind, place: string, received?: string): void {
    if (!this.watching) return;
    const key = `${kind} ${place}`;
    const known = this.#drift.get(key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const member = received === undefined ? {} : { received };
    this.#drift.set(key, { place, kind, count: 1, example: this.#path(place), ...member });
  }

  /** The drift of the whole answer, in the order in which it was met. */
  drift(): readonly Drift[] {
    return [...this.#drift.values()];
  }

  #path(place: string): string {
    let depth = 0;
    return place
      .split(".")
      .map((segment) => (segment === "*" ? String(this.indices[depth++]) : segment))
      .join(".");
  }
}

/** The type of what came: an answer's text may be private. */
const describeType = (value: unknown): string =>
  typeof value === "string" ? "string" : describeValue(value, false);
