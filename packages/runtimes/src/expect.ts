import type { Result } from "neverthrow";

/** Throws unless the two are equal as JSON. */
export function expectEqual<Value>(actual: Value, expected: Value, what: string): void {
  const [came, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (came !== wanted) throw new Error(`${what}: expected ${wanted}, came ${came}`);
}

/** The value of a result that must be one. */
export function expectValue<Value>(result: Result<Value, unknown>): Value {
  if (result.isErr()) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The failure of a result that must be one. */
export function expectFailure<Failure>(result: Result<unknown, Failure>): Failure {
  if (result.isOk()) throw new Error(`unexpected success: ${JSON.stringify(result.value)}`);
  return result.error;
}
