import type { TransportError } from "@centime/core";

/**
 * Why a cassette failed.
 *
 * - `options`: the name, the mode or another option is invalid.
 * - `refused`: the environment asks to record, in CI.
 * - `busy`: the cassette is open already, or another process is writing it.
 * - `unreadable`: the file is missing, or is not a HAR that can be replayed.
 * - `misses`: requests matched nothing.
 * - `unplayed`: no request matched some recorded interactions.
 * - `recording`: an exchange could not be recorded. Nothing was written.
 * - `changed`: the file has changed since it was opened. Nothing was written.
 * - `write`: the file could not be written, and is unchanged.
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

/** What went wrong with a cassette, as plain data. */
export interface CassetteFailure {
  readonly kind: "CassetteFailure";
  readonly reason: CassetteFailureReason;
  /** The cassette's name. */
  readonly cassette: string;
  /** The path of its file. */
  readonly path: string;
  /** What happened, for people: one line, and one for each detail. */
  readonly message: string;
  /** One text for each request or interaction that failed. */
  readonly details: readonly string[];
}

/** The cassette that a failure names. */
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

/** The error of a request that a cassette cannot replay: nothing was sent, and a retry changes nothing. */
export const cassetteError = (message: string): TransportError => ({
  reason: "cassette",
  sent: "no",
  message,
});

/** The message of what was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : `a ${typeof thrown} was thrown`;

/** The code of a system error: `"ENOSPC"`. */
export const codeOf = (thrown: unknown): unknown =>
  typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
