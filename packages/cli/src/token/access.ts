import type { ClientFlags } from "../client.ts";
import { usageError } from "../status.ts";
import type { Terminal } from "../terminal.ts";
import { readProfile, usualProfile } from "./profiles.ts";
import { askSecret, canAsk } from "./prompt.ts";

/** A token, and where it is good. */
export interface Access {
  readonly token: string;
  /** The API's address when absent. */
  readonly baseUrl: string | undefined;
  /** Where the token came from: `PENNYLANE_TOKEN`, `profile acme`. */
  readonly source: string;
}

/** The token of the profile that was named, of the environment, of the profile `default`, or one that is asked for. */
export async function findAccess(terminal: Terminal, flags: ClientFlags): Promise<Access> {
  const baseUrl = addressOf(terminal, flags);
  const token = terminal.env["PENNYLANE_TOKEN"];
  if (flags.profile === undefined && token) return { token, baseUrl, source: "PENNYLANE_TOKEN" };
  const kept =
    flags.profile === undefined
      ? await usualProfile(terminal)
      : await readProfile(terminal, flags.profile);
  if (kept !== undefined) {
    const own = baseUrl ?? checkedAddress(kept.baseUrl);
    return { token: kept.token, baseUrl: own, source: `profile ${kept.name}` };
  }
  if (!canAsk(terminal)) {
    throw usageError(
      "there is no token: set PENNYLANE_TOKEN, or keep one with `centime profile add NAME`",
    );
  }
  return { token: await askSecret(terminal, "API token: "), baseUrl, source: "the prompt" };
}

/** The address that an option or the environment names. */
export const addressOf = ({ env }: Terminal, { baseUrl }: ClientFlags): string | undefined =>
  checkedAddress(baseUrl ?? env["PENNYLANE_BASE_URL"]);

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An address that a token may go to: without TLS, to this machine alone. */
export function checkedAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === "https:" || LOOPBACK.test(url?.hostname ?? "");
  if (url !== undefined && /^https?:$/.test(url.protocol) && isSafe) return text;
  throw usageError(
    `the base URL: expected https://…, or http:// on this machine, received ${text}`,
  );
}
