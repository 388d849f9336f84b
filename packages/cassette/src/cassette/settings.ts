import { err, ok, type Result } from "neverthrow";
import type { Environment } from "./environment.ts";
import { type CassetteFailure, cassetteFailure } from "./failure.ts";
import type { CassetteMode, CassetteOptions } from "./options.ts";

/** Options that make sense, with their defaults. */
export interface Settings extends CassetteOptions {
  readonly name: string;
  readonly path: string;
  readonly mode: CassetteMode;
}

const MODES: readonly string[] = ["replay", "record", "auto", "off"] satisfies CassetteMode[];

/** `SUITE/NAME`: letters, digits, dots, hyphens and underscores, and no way out of the folder. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}_.-]*)*$/u;

/** Reads what a cassette was opened with. */
export function readSettings(
  name: unknown,
  options: CassetteOptions,
  env: Environment,
): Result<Settings, CassetteFailure> {
  const { folder = "cassettes" } = options;
  const place = { name: String(name), path: `${folder}/${String(name)}.har` };
  if (typeof name !== "string" || !NAME.test(name)) {
    return err(
      cassetteFailure(place, "options", "a name reads SUITE/NAME: letters, digits, hyphens, dots"),
    );
  }
  const asked = options.mode ?? (env.CENTIME_CASSETTES || "replay");
  if (!isMode(asked)) {
    const said = JSON.stringify(asked);
    return err(
      cassetteFailure(place, "options", `a mode is one of ${MODES.join(", ")}, not ${said}`),
    );
  }
  if (options.mode === undefined && writes(asked) && isCi(env)) {
    const why = `CENTIME_CASSETTES=${asked} does not count in CI; only the option "mode" records there`;
    return err(cassetteFailure(place, "refused", why));
  }
  return ok({ ...options, ...place, name, mode: asked });
}

const isMode = (text: unknown): text is CassetteMode => MODES.includes(text as string);

/** Whether a mode may write the file. */
export const writes = (mode: CassetteMode): boolean => mode === "record" || mode === "auto";

const isCi = ({ CI }: Environment): boolean => CI === "true" || CI === "1";
