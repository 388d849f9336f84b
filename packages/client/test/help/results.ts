import type { Result } from "neverthrow";

/** The value of a success; fails the test otherwise. */
export function successOf<Value>(result: Result<Value, unknown>): Value {
  if (result.isOk()) return result.value;
  throw new Error(`expected a success, but it failed: ${JSON.stringify(result.error)}`);
}

/** The failure; fails the test when there is none. */
export function failureOf<Failure>(result: Result<unknown, Failure>): Failure {
  if (result.isErr()) return result.error;
  throw new Error(`expected a failure, but it went well: ${JSON.stringify(result.value)}`);
}

/** A failure of the kind that the test expects; fails the test when it is another one. */
export function failureOfKind<
  Failure extends { readonly kind: string },
  const Kind extends Failure["kind"],
>(kind: Kind, result: Result<unknown, Failure>): Extract<Failure, { readonly kind: Kind }> {
  const failure = failureOf(result);
  if (failure.kind === kind) return failure as Extract<Failure, { readonly kind: Kind }>;
  throw new Error(`expected ${kind}, but it is ${failure.kind}: ${JSON.stringify(failure)}`);
}

/** What an iteration hands out. */
export async function gather<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const gathered: Value[] = [];
  for await (const value of values) gathered.push(value);
  return gathered;
}

/** Lets everything that is under way come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The last of what was handed out; fails the test when there is none. */
export function last<Value extends object>(values: readonly Value[]): Value {
  const value = values.at(-1);
  if (value === undefined) throw new Error("nothing was handed out");
  return value;
}
