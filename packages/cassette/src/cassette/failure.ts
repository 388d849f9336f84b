/**
 * What went wrong with a cassette, as plain data.
 *
 * - `options`: a name, a mode or another option that is none.
 * - `refused`: recording was asked for by the environment, in CI.
 * - `busy`: the cassette is open already, or another process is writing it.
 * - `unreadable`: the file is missing, or is no HAR that can be replayed.
 * - `misses`: requests were made that match nothing.
 * - `unplayed`: interactions were recorded that no request asked for.
 * - `recording`: an exchange could not be recorded. Nothing was written.
 * - `changed`: someone else has written the file since it was opened. Nothing was written.
 * - `write`: the file could not be written. What was there before is there still.
 */
export type CassetteFailureReason =
  | "options"
  | "refused"
  | "busy"
  | "unreadable"
  | "misses"
  | "unplayed"
  | "recording"
  | "changed"
  | "write";

/** What went wrong with a cassette. */
export interface CassetteFailure {
  readonly kind: "CassetteFailure";
  readonly reason: CassetteFailureReason;
  /** The cassette's name. */
  readonly cassette: string;
  /** Where it is, or would be. */
  readonly path: string;
  /** What happened, for people; several lines when there are details. */
  readonly message: string;
  /** One text for each request or interaction that it is about. */
  readonly details: readonly string[];
}

/** A cassette as a failure names it. */
export interface CassettePlace {
  readonly name: string;
  readonly path: string;
}

export const cassetteFailure = (
  { name, path }: CassettePlace,
  reason: CassetteFailureReason,
  what: string,
  details: readonly string[] = [],
): CassetteFailure => ({
  kind: "CassetteFailure",
  reason,
  cassette: name,
  path,
  message: [`cassette ${name} (${path}): ${what}`, ...details.map((line) => `- ${line}`)].join(
    "\n",
  ),
  details,
});
