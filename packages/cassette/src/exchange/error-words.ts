/** What was thrown, in words. */
export const wordsOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : "something was thrown that is no Error";

/** The code of a system error: `"ENOSPC"`. */
export const codeOf = (thrown: unknown): unknown =>
  typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
