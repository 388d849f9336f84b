import type { InvalidInput, TransportFailure } from "./failure.ts";
import { invalidInput } from "./request/build-request.ts";
import type { TransportError } from "./transport.ts";

/** The failure of an operation whose transport brought nothing back. */
export function transportFailure<Name extends string>(
  operation: Name,
  error: TransportError,
): TransportFailure<Name> | InvalidInput<Name> {
  if (error.reason === "configuration") return invalidInput(operation, error.issues);
  const { cause, attempts = 1, ...others } = error;
  const kind = "TransportFailure";
  const message = `${operation}: ${error.message}`;
  // A failure is plain data: of what was thrown, an error is kept, and nothing else.
  const kept = cause instanceof Error && { cause };
  return { ...others, kind, _tag: kind, operation, message, attempts, ...kept };
}
