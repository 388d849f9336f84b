// The suite's own assertions, so that it needs no test runner.

/** Fails with a sentence unless the condition holds. */
export function check(holds: boolean, problem: string): asserts holds {
  if (!holds) throw new Error(problem);
}

/** Fails unless two plain values are the same as JSON. */
export function checkEqual(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(got === wanted, `${what}: expected ${shorten(wanted)}, got ${shorten(got)}`);
}

const LONGEST = 300;

const shorten = (text = "nothing"): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
