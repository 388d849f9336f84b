/** What the soak looks for; the table and the readme explain each. */
export type Check =
  | "lost"
  | "exception"
  | "wrong value"
  | "unexplained failure"
  | "wrong no"
  | "repeated"
  | "not repeated"
  | "attempts"
  | "too soon"
  | "not done"
  | "done twice"
  | "done otherwise"
  | "done after all"
  | "over the rate"
  | "process"
  | "too quiet";

/** One thing that a client said, or did, otherwise than the books have it. */
export interface Disagreement {
  readonly check: Check;
  /** The number of the call. */
  readonly call?: number;
  readonly what: string;
}
