import type { InvalidInput, TransportFailure } from "./failure.ts";
import { invalidInput } from "./request/build-request.ts";
import type { TransportError } from "./transport.ts";

/** The failure of an operation whose transport brought nothing back. */
export function transportFailure<Name extends string>(
  operation: Name,
  error: TransportError,
  attempts: number,
): TransportFailure<Name> | InvalidInput<Name> {
  if (error.reason === "configuration") return invalidInput(operation, error.issues);
  const { reason, sent, message, cause } = error;
  return {
    kind: "TransportFailure",
    _tag: "TransportFailure",
    operation,
    message: `${operation}: ${message}`,
    attempts,
    reason,
    sent,
    ...(cause === undefined ? {} : { cause }),
  };
}
