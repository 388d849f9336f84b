import { createClient, createFirmClient, type FullClient } from "centime";
import type { Command } from "commander";
import type { Shell } from "./shell.ts";
import { findAccess } from "./token/access.ts";

/** The options that say whose data it is. */
export interface ClientFlags {
  readonly profile?: string;
  readonly baseUrl?: string;
}

/** Adds them to a command. */
export const withClientOptions = (command: Command): Command =>
  command
    .option("-p, --profile <name>", "whose token: a profile of `centime profile add`")
    .option("--base-url <url>", "another address than the API's, such as a sandbox's");

/** A client of one of the APIs, with the token that the user keeps or types. */
export async function openClient(
  shell: Shell,
  api: "company" | "firm",
  flags: ClientFlags,
): Promise<FullClient> {
  const { token, baseUrl } = await findAccess(shell, flags);
  const create = api === "firm" ? createFirmClient : createClient;
  return create({ token, baseUrl });
}
