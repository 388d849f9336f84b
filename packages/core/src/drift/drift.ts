/**
 * How the real API and the contract part, at one place of an answer.
 *
 * - `absent`: a declared key is missing; it reads `null`, or `[]` for a list.
 * - `undeclared`: a key that the contract does not know; it stays in the value.
 * - `unknown-member`: a value outside a declared enumeration; it stays.
 * - `constraint`: a value outside a declared length, pattern or bound; it stays.
 */
export type DriftKind = "absent" | "undeclared" | "unknown-member" | "constraint";

/** One kind of drift at one place, however often it occurs. */
export interface Drift {
  /** Where, with `*` for any element: `items.*.installments`. */
  readonly place: string;
  readonly kind: DriftKind;
  /** How many times it occurs in this answer. */
  readonly count: number;
  /** The path of the first occurrence: `items.0.installments`. */
  readonly example: string;
  /** The member that is not known, for `unknown-member`. */
  readonly received?: string;
}

/** The drift of one answer. */
export interface DriftReport {
  /** The operation's name. */
  readonly operation: string;
  readonly drift: readonly Drift[];
  readonly requestId?: string;
}
