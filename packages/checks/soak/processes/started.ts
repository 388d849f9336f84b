/** A part of the soak that runs: in a process of its own, or here. */
export interface Started<Ready, Report> {
  /** `undefined` when it ended before. */
  readonly ready: Ready | undefined;
  /** Ends it, and resolves to what it saw; to `undefined` when it had ended before. */
  finish(): Promise<Report | undefined>;
}
