import { err, ok, type Result } from "neverthrow";
import { STARTS_AT } from "../books/clock.ts";
import type { SandboxOptions } from "../options.ts";

/** The command's arguments, unread. */
export interface Arguments {
  readonly port: string;
  readonly seed: string;
  readonly scale: string;
  readonly token?: string | undefined;
  readonly clock: string;
  readonly control: boolean;
  /** Arguments that are no options. */
  readonly _: readonly string[];
}

/** The options of a sandbox and its server. */
export interface ServerOptions extends SandboxOptions {
  readonly port: number;
}

const KNOWN = new Set(["port", "seed", "scale", "token", "clock", "control", "_"]);
const HIGHEST_PORT = 65_535;
const LARGEST_SCALE = 1000;

/** Reads the arguments; the error names the invalid one. */
export function readOptions(args: Arguments): Result<ServerOptions, string> {
  const [unknown] = [...Object.keys(args).filter((name) => !KNOWN.has(name)), ...args._];
  if (unknown !== undefined) return err(`${unknown} is an unknown option; --help lists them`);
  const port = wholeNumber(args.port, 0, HIGHEST_PORT);
  const seed = wholeNumber(args.seed, 0, Number.MAX_SAFE_INTEGER);
  const scale = wholeNumber(args.scale, 1, LARGEST_SCALE);
  if (port === undefined) return err(`--port must be a number up to ${HIGHEST_PORT}`);
  if (seed === undefined) return err("--seed must be a whole number");
  if (scale === undefined) return err(`--scale must be a number from 1 to ${LARGEST_SCALE}`);
  if (args.token === "") return err("--token must not be empty");
  return ok({
    port,
    seed,
    scale,
    control: args.control,
    ...(args.token === undefined ? {} : { token: args.token }),
    ...(args.clock === "running" ? { now: runningClock() } : {}),
  });
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
