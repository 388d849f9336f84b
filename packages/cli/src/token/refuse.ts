import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { usageError } from "../status.ts";
import type { Terminal } from "../terminal.ts";

/** Refuses arguments that are a token, or look like one: the list of processes shows them to everybody. */
export function refuseTokens(args: readonly string[], env: Terminal["env"]): void {
  const secrets = [env["PENNYLANE_TOKEN"], env["PENNYLANE_WEBHOOK_SECRET"]].filter(Boolean);
  const isToken = (text: string) =>
    TOKEN_OPTION.test(text) ||
    (LIKE_A_TOKEN.test(text) && !isPath(text)) ||
    secrets.some((secret) => text === secret || text.endsWith(`=${secret}`));
  if (!args.some(isToken)) return;
  throw usageError(
    "a token does not belong into an argument, which the list of processes shows and the shell's " +
      "history keeps: set PENNYLANE_TOKEN, or keep it with `centime profile add NAME`. " +
      "If it has been used so, replace it",
  );
}

const TOKEN_OPTION = /^--?(?:token|api-?key|bearer|secret|authorization)(?:=|$)|^bearer\s/i;

/** A JSON Web Token, or one word of 32 characters or more with letters of both cases and digits. */
const LIKE_A_TOKEN =
  /^[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}$|^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\w+/=-]{32,}$/;

/** A token may have slashes as well, but they lead into no folder. */
const isPath = (text: string): boolean => text.includes("/") && existsSync(dirname(text));
