/**
 * How the command ends: 0 done; 1 the API refused, or could not be reached; 2 wrong usage, and nothing was
 * written; 3 a check has found something.
 */
export type Status = 0 | 1 | 2 | 3;

/** Ends the command with a message and a status; what a program reads of it is in `details`. */
export class CommandError extends Error {
  readonly status: Status;
  readonly details: object;

  constructor(message: string, status: Status, details: object = { kind: "CommandError" }) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The command was called wrongly: status 2. */
export const usageError = (message: string): CommandError =>
  new CommandError(message, 2, { kind: "InvalidUsage" });

/** A call has failed: status 2 where its input was invalid and nothing was sent, else 1. */
export function callError(failure: { readonly kind: string; readonly message: string }) {
  return new CommandError(failure.message, failure.kind === "InvalidInput" ? 2 : 1, failure);
}
