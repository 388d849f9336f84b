import { describeValue, type Issue, wrongOptions } from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { type CassetteFailure, cassetteFailure } from "./failure.ts";
import { checkRuleOptions } from "./match/check-rules.ts";
import type { ReplayOptions } from "./replay.ts";

/**
 * What a cassette does with a request.
 *
 * - `replay`: replays what was recorded, and never touches the network.
 * - `record`: sends everything, and writes the file afresh.
 * - `auto`: replays what was recorded, sends and adds what is missing, and keeps the rest.
 * - `off`: sends everything, and writes nothing.
 */
export type CassetteMode = "replay" | "record" | "auto" | "off";

/** How a cassette is opened. */
export interface CassetteOptions extends ReplayOptions {
  /** Default: `CENTIME_CASSETTES`, else `replay`. With `CI=true`, only this option enables recording. */
  readonly mode?: CassetteMode | undefined;
  /** The folder of all cassettes. Default: `cassettes`. */
  readonly folder?: string | undefined;
  /** Whether `close` succeeds when no request matched some interactions. Default: false. */
  readonly allowUnplayed?: boolean | undefined;
  /**
   * For how many milliseconds `close` waits for requests on their way, which are left out of the recording
   * when they have not ended. Default: 60,000.
   */
  readonly waitMs?: number | undefined;
  /** Describes the cassette in its file. Default: the comment that the file has. */
  readonly comment?: string | undefined;
  /** The date of a recording. Default: today. */
  readonly now?: (() => Date) | undefined;
}

/** The environment variables that set options. */
export interface Environment {
  readonly CENTIME_CASSETTES?: string | undefined;
  readonly CI?: string | undefined;
}

/** Reads the process's environment; returns none where a runtime has none, or denies access to it. */
export function readEnvironment(): Environment {
  try {
    const { CENTIME_CASSETTES, CI } = process.env;
    return { CENTIME_CASSETTES, CI };
  } catch {
    return {};
  }
}

/** Valid options, with their defaults. */
export interface Settings extends CassetteOptions {
  readonly name: string;
  readonly path: string;
  readonly mode: CassetteMode;
}

const MODES: readonly string[] = ["replay", "record", "auto", "off"] satisfies CassetteMode[];

/** `SUITE/NAME`, of letters, digits, dots, hyphens and underscores, inside the folder. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}_.-]*)*$/u;

/** Checks a cassette's name and options, and applies the environment. */
export function readSettings(
  name: unknown,
  options: CassetteOptions,
  env: Environment,
): Result<Settings, CassetteFailure> {
  const { folder = "cassettes" } = options;
  const spelt = typeof name === "string" ? name : "";
  const place = { name: spelt, path: `${folder}/${spelt}.har` };
  const invalid = (what: string) => err(cassetteFailure(place, "options", what));
  if (typeof name !== "string" || !NAME.test(name)) {
    return invalid("a name reads SUITE/NAME: letters, digits, hyphens, dots");
  }
  const issues = checkOptions(options);
  if (issues.length > 0) return invalid(issues.map(({ message }) => message).join("; "));
  const mode = options.mode ?? (env.CENTIME_CASSETTES || "replay");
  if (!isMode(mode)) {
    return invalid(`a mode is one of ${MODES.join(", ")}, not ${describeValue(mode, true)}`);
  }
  if (options.mode === undefined && writes(mode) && isCi(env)) {
    const why = `CENTIME_CASSETTES=${mode} is ignored in CI, where only the option "mode" enables recording`;
    return err(cassetteFailure(place, "refused", why));
  }
  return ok({ ...options, ...place, name, mode });
}

/** What is wrong with the options, apart from the mode. */
function checkOptions(options: CassetteOptions): readonly Issue[] {
  const { mode, folder, allowUnplayed, waitMs, comment, now, ...rules } = options;
  return [
    ...wrongOptions((value) => typeof value === "string", "text", { folder, comment }),
    ...wrongOptions((value) => typeof value === "boolean", "boolean", { allowUnplayed }),
    ...wrongOptions(isDuration, "number from 0", { waitMs }),
    ...wrongOptions((value) => typeof value === "function", "function", { now }),
    ...checkRuleOptions(rules),
  ];
}

const isDuration = (value: unknown): boolean => typeof value === "number" && value >= 0;

const isMode = (mode: unknown): mode is CassetteMode => MODES.includes(mode as string);

/** Whether a mode may write the file. */
export const writes = (mode: CassetteMode): boolean => mode === "record" || mode === "auto";

const isCi = ({ CI }: Environment): boolean => CI === "true" || CI === "1";
