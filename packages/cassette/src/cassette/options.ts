import type { ReplayOptions } from "../replay/replay-transport.ts";

/**
 * What a cassette does with a request.
 *
 * - `replay`: answers what was recorded, and never touches the network.
 * - `record`: sends everything, and writes the cassette afresh.
 * - `auto`: answers what was recorded, sends and adds what is missing, and keeps the rest.
 * - `off`: sends everything, and writes nothing.
 */
export type CassetteMode = "replay" | "record" | "auto" | "off";

/** How a cassette is opened. */
export interface CassetteOptions extends ReplayOptions {
  /** Default: `CENTIME_CASSETTES`, else `replay`. With `CI=true`, only the option can ask to record. */
  readonly mode?: CassetteMode | undefined;
  /** The folder of all cassettes. Default: `cassettes`. */
  readonly folder?: string | undefined;
  /** Whether `close` is content when interactions were not asked for. Default: false. */
  readonly allowUnplayed?: boolean | undefined;
  /** Says in the file what it is and where it comes from. Default: what the file says already. */
  readonly comment?: string | undefined;
  /** The date of a recording. Default: today. */
  readonly now?: (() => Date) | undefined;
}
