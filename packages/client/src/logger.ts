import { type Failure, requestIdOf } from "@centime/core";
import type { Exchange } from "./client.ts";
import type { Observer } from "./middleware/observer.ts";
import type { Time } from "./signals.ts";

/** Where a client logs: pino, console, or anything with these four. */
export interface Logger {
  debug(entry: LogEntry, message: string): void;
  info(entry: LogEntry, message: string): void;
  warn(entry: LogEntry, message: string): void;
  error(entry: LogEntry, message: string): void;
}

/** What is logged: names, numbers and times. No value that was sent or received, and no text of the server's. */
export interface LogEntry {
  /** The operation's name: `"getJournal"`. */
  readonly operation: string;
  readonly method: string;
  /** The path's template: `"/api/external/v2/journals/{id}"`. */
  readonly path: string;
  readonly status?: number;
  /** The failure's kind: `"NotFound"`. */
  readonly kind?: string;
  /** Why there is no response: `"timeout"`. */
  readonly reason?: string;
  /** Of an attempt: which one. */
  readonly attempt?: number;
  /** Of a call: how many there were. */
  readonly attempts?: number;
  readonly durationMs: number;
  /** Of an attempt: how much of it was a wait for the rate limit. */
  readonly waitedMs?: number;
  /** The response's `x-request-id`. */
  readonly requestId?: string;
  /** The response came from a cassette. */
  readonly replayed?: true;
}

type Level = "debug" | "info" | "warn" | "error";

/** Logs each attempt, at level `debug`. */
export const logAttempts = (logger: Logger): Observer => ({
  after({ operation: { name, method, path }, ...end }) {
    const ending = end.status ?? end.reason ?? "";
    write(logger, "debug", { operation: name, method, path, ...end }, `attempt: ${ending}`);
  },
});

/**
 * Logs each call when it is over: a success at level `info`, a failure that the request explains (4xx, invalid
 * input, aborted) at `warn`, any other one at `error`.
 */
export const withLogger =
  (exchange: Exchange, logger: Logger, time: Pick<Time, "now">): Exchange =>
  (call, options, finish) => {
    const began = time.now();
    const log = (
      level: Level,
      ending: Omit<LogEntry, "durationMs" | "operation" | "method" | "path">,
    ) => {
      try {
        const { name: operation, method, path } = call.operation.info;
        const durationMs = Math.max(0, time.now() - began);
        const entry = { operation, method, path, ...ending, durationMs };
        write(logger, level, entry, `${ending.kind ?? ending.status}`);
      } catch {
        // What is no call has its failure.
      }
    };
    return exchange(call, options, (value, response) => {
      const { status, attempts = 1, headers, replayed } = response;
      const requestId = requestIdOf(headers);
      log("info", {
        status,
        attempts,
        ...(requestId && { requestId }),
        ...(replayed && { replayed }),
      });
      return finish(value, response);
    }).orTee((error) => {
      const failure = error as Partial<Failure>;
      log(levelOf(failure), endingOf(failure));
    });
  };

const levelOf = ({ kind, ...failure }: Partial<Failure>): Level =>
  /^(RateLimited|ServerError|InvalidResponse|TransportFailure)$/.test(String(kind)) &&
  !("reason" in failure && failure.reason === "aborted")
    ? "error"
    : "warn";

/** Member by member: a failure's message and details are texts of the server's. */
function endingOf(failure: Partial<Failure>) {
  const { kind, attempts, requestId } = failure;
  return {
    ...(kind && { kind }),
    ...("status" in failure && { status: failure.status }),
    ...("reason" in failure && { reason: failure.reason }),
    ...(attempts !== undefined && { attempts }),
    ...(requestId && { requestId }),
  } as Partial<LogEntry>;
}

/** An exception of a logger, also a rejection later, must not turn a response into a failure. */
function write(logger: Logger, level: Level, entry: LogEntry, ending: string): void {
  try {
    const written: unknown = logger[level](entry, `${entry.operation} ${ending}`);
    void Promise.resolve(written).catch(() => undefined);
  } catch {}
}
