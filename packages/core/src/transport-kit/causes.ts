import { redactText } from "../redact.ts";

/** What runtimes put into their errors. */
export interface Cause {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

const DEEPEST = 4;

/** An error and those behind it. fetch's own says little; the socket's says what happened. */
export function causesOf(thrown: unknown, depth = 0): readonly Cause[] {
  if (typeof thrown !== "object" || thrown === null || depth > DEEPEST) return [];
  const error: Cause = thrown;
  const behind = Array.isArray(error.errors) ? [error.cause, ...error.errors] : [error.cause];
  return [error, ...behind.flatMap((cause) => causesOf(cause, depth + 1))];
}

/** The innermost message, with the code when the message does not have it. */
export function describeCauses(causes: readonly Cause[]): string {
  const messages = causes.flatMap(({ message }) => (isText(message) ? [message] : []));
  const code = causes.map((cause) => cause.code).find(isText);
  const message = messages.at(-1) ?? "something was thrown that is no Error";
  return redactText(code === undefined || message.includes(code) ? message : `${message} ${code}`);
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
