import { inspect } from "node:util";

/** uvu reads `name`, `message` and `stack` of whatever a test throws, so give it something that has them. */
export function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  return new Error(`something that is no Error was thrown: ${inspect(thrown)}`);
}

export function describeError(thrown: unknown): string {
  const error = toError(thrown);
  return error.stack ?? `${error.name}: ${error.message}`;
}
