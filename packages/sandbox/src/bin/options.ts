import { err, ok, type Result } from "neverthrow";
import { STARTS_AT } from "../books/clock.ts";
import { type FaultRule, readFaultRule } from "../faults/rule.ts";
import type { Latency } from "../http/latency.ts";
import { API_RATE_LIMIT } from "../http/rate-limit.ts";
import type { SandboxOptions } from "../options.ts";

/** The command's arguments, unread. */
export interface Arguments {
  readonly port: string;
  readonly seed: string;
  readonly scale: string;
  readonly token?: string | undefined;
  readonly clock: string;
  readonly control: boolean;
  readonly scopes?: string | undefined;
  readonly pdfDelay?: string | undefined;
  readonly rateLimit?: string | undefined;
  readonly latency?: string | undefined;
  readonly fault?: string | undefined;
  readonly state?: string | undefined;
}

/** What the command serves, and how. */
export interface Command {
  readonly port: number;
  readonly sandbox: SandboxOptions;
  readonly faults: readonly FaultRule[];
  /** When the clock starts, if not as usual. */
  readonly startsAt: Date | undefined;
  /** The file that the company is kept in. */
  readonly state: string | undefined;
}

const HIGHEST_PORT = 65_535;
const LARGEST_SCALE = 10_000;
const LONGEST_MS = 3_600_000;

/** Reads the arguments; the error names the invalid one. */
export function readOptions(args: Arguments): Result<Command, string> {
  const port = wholeNumber(args.port, 0, HIGHEST_PORT);
  const seed = wholeNumber(args.seed, 0, Number.MAX_SAFE_INTEGER);
  const scale = readScale(args.scale);
  const clock = readClock(args.clock);
  if (port === undefined) return err(`--port must be a number up to ${HIGHEST_PORT}`);
  if (seed === undefined) return err("--seed must be a whole number");
  if (scale === undefined) {
    return err(`--scale must be a number from 1 to ${LARGEST_SCALE}, or invoices=20000`);
  }
  if (clock === undefined)
    return err("--clock must be steps, running or a time, such as 2026-09-01T08:00:00Z");
  if (args.token === "") return err("--token must not be empty");
  return readLevers(args).map(({ faults, ...levers }) => ({
    port,
    faults,
    startsAt: clock.startsAt,
    state: args.state,
    sandbox: {
      seed,
      scale,
      control: args.control,
      ...(args.token === undefined ? {} : { token: args.token }),
      ...(clock.now === undefined ? {} : { now: clock.now }),
      ...levers,
    },
  }));
}

type Levers = Pick<SandboxOptions, "latency" | "pdfDelayMs" | "rateLimit" | "scopes"> & {
  readonly faults: readonly FaultRule[];
};

function readLevers(args: Arguments): Result<Levers, string> {
  const { pdfDelay, rateLimit, latency, scopes, fault } = args;
  const pdfDelayMs = pdfDelay === undefined ? undefined : wholeNumber(pdfDelay, 0, LONGEST_MS);
  const limit = rateLimit === undefined ? undefined : readRateLimit(rateLimit);
  const late = latency === undefined ? undefined : readLatency(latency);
  if (pdfDelay !== undefined && pdfDelayMs === undefined) {
    return err(`--pdf-delay must be milliseconds up to ${LONGEST_MS}`);
  }
  if (rateLimit !== undefined && limit === undefined) {
    return err("--rate-limit must be fixed, sliding or off");
  }
  if (latency !== undefined && late === undefined) {
    return err("--latency must be milliseconds, such as 200, before:200 or after:200");
  }
  return readFaults(fault).map((faults) => ({
    faults,
    ...(pdfDelayMs === undefined ? {} : { pdfDelayMs }),
    ...(limit === undefined ? {} : { rateLimit: limit }),
    ...(late === undefined ? {} : { latency: late }),
    ...(scopes === undefined ? {} : { scopes: scopes.split(/[\s,]+/).filter(Boolean) }),
  }));
}

/** Reads one rule as JSON, or a list of them. */
function readFaults(text: string | undefined): Result<readonly FaultRule[], string> {
  if (text === undefined) return ok([]);
  try {
    const value: unknown = JSON.parse(text);
    const rules: FaultRule[] = [];
    for (const rule of Array.isArray(value) ? value : [value]) {
      const read = readFaultRule(rule);
      if (read.isErr()) return err(`--fault: ${read.error}`);
      rules.push(read.value.rule);
    }
    return ok(rules);
  } catch {
    return err('--fault must be a rule as JSON, such as {"match":"getJournals","status":503}');
  }
}

function readScale(text: string): SandboxOptions["scale"] {
  const [, invoices] = /^invoices=(\d+)$/.exec(text) ?? [];
  if (invoices === undefined) return wholeNumber(text, 1, LARGEST_SCALE);
  const count = wholeNumber(invoices, 60, 60 * LARGEST_SCALE);
  return count === undefined ? undefined : { invoices: count };
}

function readRateLimit(text: string): SandboxOptions["rateLimit"] {
  if (text === "off") return "off";
  return text === "fixed" || text === "sliding" ? { ...API_RATE_LIMIT, window: text } : undefined;
}

function readLatency(text: string): Latency | undefined {
  const [, when, digits = ""] = /^(?:(before|after):)?(\d+)$/.exec(text) ?? [];
  const ms = wholeNumber(digits, 0, LONGEST_MS);
  if (ms === undefined) return undefined;
  return when === "before" ? { ms, when } : { ms };
}

interface CommandClock {
  readonly now?: () => Date;
  readonly startsAt?: Date;
}

function readClock(text: string): CommandClock | undefined {
  if (text === "steps") return {};
  if (text === "running") return { now: runningClock() };
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : { startsAt: new Date(time) };
}

function wholeNumber(text: string, lowest: number, highest: number): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= lowest && number <= highest ? number : undefined;
}

/** A clock that starts where the sandbox's own does, and follows real time. */
function runningClock(): () => Date {
  const startedAt = Date.now();
  return () => new Date(STARTS_AT + Date.now() - startedAt);
}
