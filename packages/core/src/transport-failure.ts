import type { InvalidInput, TransportFailure } from "./failure.ts";
import { invalidInput } from "./request/build-request.ts";
import type { TransportError } from "./transport.ts";

/** The failure of an operation whose transport brought nothing back. */
export function transportFailure<Name extends string>(
  operation: Name,
  error: TransportError,
): TransportFailure<Name> | InvalidInput<Name> {
  if (error.reason === "configuration") return invalidInput(operation, error.issues);
  const { reason, sent, message, cause, attempts = 1 } = error;
  return {
    kind: "TransportFailure",
    _tag: "TransportFailure",
    operation,
    message: `${operation}: ${message}`,
    attempts,
    reason,
    sent,
    ...(cause === undefined ? {} : { cause: plainCause(cause) }),
  };
}

/** A failure is plain data: of what was thrown, errors and primitives are kept as they are. */
function plainCause(cause: unknown): unknown {
  if (cause instanceof Error) return cause;
  const isPlain = typeof cause !== "object" && typeof cause !== "function";
  return isPlain && typeof cause !== "symbol" ? cause : `a thrown ${typeof cause}`;
}
