// Assertions that the compiler checks. What must not compile stands below a `@ts-expect-error`.

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only if `A` and `B` are the same type: `same<typeof value, string>()`. */
export const same = <A, B>(..._proof: Same<A, B> extends true ? [] : ["they differ", A, B]) =>
  undefined;

/** Compiles only where nothing is left: at the end of a complete `switch`. */
export const nothingLeft = (value: never): string => `unexpected: ${JSON.stringify(value)}`;
