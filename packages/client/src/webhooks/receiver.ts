import { copyOf, describeIssue, type Issue, unknownOptions, wrongOptions } from "@centime/core";
import type {
  DriftReport,
  InvalidArguments,
  WebhookEvent,
  WebhookFailure,
  WebhookSecret,
} from "@centime/core/webhooks";
import { err, ok, type Result } from "neverthrow";
import { checkDuration } from "../options.ts";
import { hasMethod, isFunction, receivedNumber } from "../shape.ts";
import { systemTime, type Time } from "../signals.ts";

/**
 * Remembers deliveries by their ids, for all processes that receive them. What rejects or throws is a
 * `FailedDelivery`, and the delivery comes again.
 */
export interface DeliveryLog {
  /**
   * Notes an id. Looking and noting are one step, or two deliveries at once would both be claimed.
   * `"done"`: it was handled before; `"running"`: it is being handled, so it comes again later.
   */
  claim(
    id: WebhookEvent["id"],
  ): "claimed" | "running" | "done" | PromiseLike<"claimed" | "running" | "done">;
  /**
   * Notes that an id was handled. A log that has it may let claims of a process that died lapse; one
   * without it takes what was claimed as done.
   */
  finish?(id: WebhookEvent["id"]): unknown;
  /** Forgets an id whose event could not be handled, so that a retry can. */
  release(id: WebhookEvent["id"]): unknown;
}

/** What receiving needs. */
export interface Receiver {
  /** The subscription's secret; a list, while another one replaces it. */
  readonly secret: WebhookSecret;
  readonly deliveries: DeliveryLog;
  /** Hands the event on: to a queue, to a table. When it throws or rejects, the delivery comes again. */
  readonly handle: (event: WebhookEvent) => unknown;
  /** Called with how each delivery ended; after `slow`, once more when it has ended. */
  readonly onOutcome?: ((outcome: DeliveryOutcome) => void) | undefined;
  /** Called with what an event has that is not of the known form. It is handed on all the same. */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
  /**
   * Keeps a runtime that ends with the response alive until a handler has ended that is `slow`: a Worker's
   * `(promise) => context.waitUntil(promise)`.
   */
  readonly waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
  /** After how long to respond that it failed, in milliseconds; `handle` goes on. Default: 4,000. */
  readonly timeoutMs?: number | false | undefined;
  /** The longest body, in bytes. Default: 1,000,000, which is far above any event. */
  readonly maxBytes?: number | undefined;
  /** How far a signature's time may be from now, in milliseconds. Default: 300,000. */
  readonly toleranceMs?: number | undefined;
  /** The clock and the timers. Default: the machine's. */
  readonly time?: Pick<Time, "now" | "sleep"> | undefined;
}

/** How a delivery ended, and the status to respond with. It holds nothing of the event but its name. */
export type DeliveryOutcome = KnownDelivery | RefusedDelivery | FailedDelivery;

/** It was handed on now or before, or is being handed on. */
export interface KnownDelivery {
  readonly kind: "handled" | "duplicate" | "running";
  /** 503 while it is running: it may still fail, so it should come again. */
  readonly status: 200 | 503;
  readonly id: WebhookEvent["id"];
  readonly event: string;
}

/** It was not handed on: it cannot be trusted, cannot be read, or the receiver's options are invalid. */
export interface RefusedDelivery {
  readonly kind: "refused";
  /** 200 for what is rightly signed and no event, since the next try would bring the same. */
  readonly status: 200 | 400 | 405 | 413 | 500;
  /** One sentence for people; no secret, body or signature is in it. */
  readonly message: string;
  readonly failure?: WebhookFailure | undefined;
}

/** It should come again: the log or the handler failed, or took too long. */
export interface FailedDelivery {
  readonly kind: "failed" | "slow";
  readonly status: 500 | 503;
  readonly step: "read" | "claim" | "handle";
  readonly id?: WebhookEvent["id"] | undefined;
  readonly event?: string | undefined;
  /** What the log or the handler threw. */
  readonly cause?: unknown;
}

/** A receiver with every default. */
export interface CheckedReceiver extends Receiver {
  readonly timeoutMs: number | false;
  readonly maxBytes: number;
  readonly time: Pick<Time, "now" | "sleep">;
}

/** Why nothing can be received, and who is to know. */
interface InvalidReceiver extends Pick<Receiver, "onOutcome"> {
  readonly failure: InvalidArguments;
}

/** Reads the options once. The secret is checked when a delivery is verified. */
export function checkReceiver(options: Receiver): Result<CheckedReceiver, InvalidReceiver> {
  const copy: Partial<Receiver> = copyOf(options) ?? {};
  const { timeoutMs = 4000, maxBytes = 1_000_000, time = systemTime, ...others } = copy;
  const { secret, toleranceMs, deliveries, handle, ...callbacks } = others;
  const { onOutcome, onDrift, waitUntil, ...unknown } = callbacks;
  const issues = [
    ...wrongOptions(isLog, "a log: claim and release", { deliveries: deliveries ?? null }),
    ...wrongOptions(isFunction, "function", { handle: handle ?? null }),
    ...wrongOptions(isFunction, "function", { onOutcome, onDrift, waitUntil }),
    ...checkDuration("timeoutMs", timeoutMs),
    ...checkBytes(maxBytes),
    ...wrongOptions(isTime, "a clock with timers", { time }),
    ...unknownOptions(unknown),
  ];
  if (issues.length === 0) return ok({ ...(copy as Receiver), timeoutMs, maxBytes, time });
  const message = issues.map((issue) => issue.message).join("; ");
  const failure: InvalidArguments = { kind: "InvalidArguments", reason: "options", message };
  return err({ failure, onOutcome: isFunction(onOutcome) ? onOutcome : undefined });
}

const isLog = (value: unknown): boolean => hasMethod(value, "claim") && hasMethod(value, "release");

const isTime = (value: unknown): boolean => hasMethod(value, "now") && hasMethod(value, "sleep");

function checkBytes(maxBytes: unknown): readonly Issue[] {
  if (Number.isSafeInteger(maxBytes) && (maxBytes as number) > 0) return [];
  return [describeIssue("maxBytes", "bytes above 0", receivedNumber(maxBytes), "range")];
}
