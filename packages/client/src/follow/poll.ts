import {
  type Call,
  copyOf,
  describeIssue,
  type Issue,
  invalidInput,
  unknownOptions,
} from "@centime/core";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import type { Client } from "../client.ts";
import { notInRange } from "../options.ts";
import { sendSafely } from "../send-safely.ts";
import { hasMethod, isCall, isFunction, isObject, operationName } from "../shape.ts";
import { startDeadline, systemTime, type Time } from "../signals.ts";

/** How often to ask, and for how long. */
export interface PollOptions {
  /** Milliseconds between the first two sends; each later pause is half as long again. Default: 1,000. */
  readonly pauseMs?: number | undefined;
  /** The longest pause, in milliseconds. Default: 10,000. */
  readonly maxPauseMs?: number | undefined;
  /** After how many milliseconds to give up. Default: 300,000. */
  readonly deadlineMs?: number | undefined;
  /** Ends the wait. */
  readonly signal?: AbortSignal | undefined;
  /** The clock and the timers. Default: the machine's. */
  readonly time?: Time | undefined;
}

/** What was waited for had not come by the deadline. */
export interface NotReady<Name extends string = string> {
  readonly kind: "NotReady";
  readonly _tag: "NotReady";
  /** The operation that was asked, by its name in the catalogue. */
  readonly operation: Name;
  /** One sentence for people. */
  readonly message: string;
  /** How many times it was asked. */
  readonly attempts: number;
}

/**
 * Sends a call again and again until its output is as wanted, and returns that output. A failure of the
 * call ends it; the deadline ends it with `NotReady`.
 *
 * The call is repeated as it is: use one that reads.
 *
 * @example
 * ```ts
 * const paid = await poll(pennylane, getCustomerInvoice(42), (invoice) => invoice.paid);
 * ```
 */
export function poll<Output, Failure>(
  client: Client,
  call: Call<Output, Failure>,
  until: (output: Output) => boolean,
  options: PollOptions = {},
): ResultAsync<Output, Failure | NotReady> {
  return new ResultAsync(ask(client, call, until, copyOf(options) ?? {}));
}

const DEFAULT_PAUSE_MS = 1000;
const DEFAULT_MAX_PAUSE_MS = 10_000;
const DEFAULT_DEADLINE_MS = 300_000;
const PAUSE_GROWTH = 1.5;

async function ask<Output, Failure>(
  client: Client,
  call: Call<Output, Failure>,
  until: (output: Output) => boolean,
  options: PollOptions,
): Promise<Result<Output, Failure | NotReady>> {
  const issues = checkArguments(client, call, until, options);
  const operation = operationName(call, "poll");
  if (issues.length > 0) return err(invalidInput(operation, issues) as Failure);

  const { pauseMs = DEFAULT_PAUSE_MS, maxPauseMs = DEFAULT_MAX_PAUSE_MS } = options;
  const { deadlineMs = DEFAULT_DEADLINE_MS, signal, time = systemTime } = options;
  const deadline = startDeadline(deadlineMs, signal, time);
  const isLate = () => deadline.signal.aborted && !signal?.aborted;
  const notReady = (attempts: number) => err(describeNotReady(operation, deadlineMs, attempts));
  try {
    let pause = pauseMs;
    for (let attempts = 1; ; attempts += 1) {
      const sent = await sendSafely(client, call, { signal: deadline.signal });
      if (sent.isErr()) return isLate() ? notReady(attempts) : err(sent.error);
      const wanted = isWanted(until, sent.value);
      if (wanted === undefined) return err(invalidInput(operation, [THROWS]) as Failure);
      if (wanted) return ok(sent.value);
      await time.sleep(Math.min(pause, maxPauseMs), deadline.signal);
      if (isLate()) return notReady(attempts);
      pause *= PAUSE_GROWTH;
    }
  } finally {
    deadline.end();
  }
}

const describeNotReady = (operation: string, deadlineMs: number, attempts: number): NotReady => ({
  kind: "NotReady",
  _tag: "NotReady",
  operation,
  message: `${operation}: not ready after ${deadlineMs} ms`,
  attempts,
});

const THROWS = /* @__PURE__ */ describeIssue("until", "function", "function that throws");

/** `undefined` when the check throws. */
function isWanted<Output>(until: (output: Output) => boolean, output: Output): boolean | undefined {
  try {
    return until(output) === true;
  } catch {
    return undefined;
  }
}

function checkArguments(
  client: unknown,
  call: unknown,
  until: unknown,
  options: PollOptions,
): readonly Issue[] {
  if (!hasMethod(client, "send")) return [describeIssue("client", "a client", typeof client)];
  if (!isCall(call)) return [describeIssue("call", "a call", typeof call)];
  if (!isFunction(until)) return [describeIssue("until", "function", typeof until)];
  const { pauseMs, maxPauseMs, deadlineMs, signal, time, ...unknown } = options;
  return [
    ...Object.entries({ pauseMs, maxPauseMs, deadlineMs })
      .filter(([, value]) => value !== undefined && !(typeof value === "number" && value > 0))
      .map(([name, value]) => notInRange(name, "milliseconds above 0", value)),
    ...(time === undefined || isObject(time)
      ? []
      : [describeIssue("time", "a clock", typeof time)]),
    ...unknownOptions(unknown),
  ];
}
