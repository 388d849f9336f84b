import { redactText } from "../redact.ts";

/** What runtimes put into their errors. */
export interface Cause {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

const DEEPEST = 4;

/** An error and those behind it. fetch's own says little; the socket's says what happened. */
export function causesOf(thrown: unknown): readonly Cause[] {
  const causes: Cause[] = [];
  let at: unknown = thrown;
  while (typeof at === "object" && at !== null && causes.length <= DEEPEST) {
    const error: Cause = at;
    causes.push(error);
    at = error.cause ?? error.errors?.[0];
  }
  return causes;
}

/** The innermost message, with the code when the message does not have it. */
export function describeCauses(causes: readonly Cause[]): string {
  const words = (key: "message" | "code") =>
    causes.map((cause) => cause[key]).findLast((word) => word && typeof word === "string") ?? "";
  const message = String(words("message") || "no Error was thrown");
  const code = String(words("code"));
  return redactText(message.includes(code) ? message : `${message} ${code}`);
}
