import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { createSandbox, type Sandbox, type SandboxOptions } from "@centime/sandbox";
import { type Server, serve } from "@centime/sandbox/serve";
import { temporaryFolder } from "@centime/test-kit";
import { run } from "../src/program.ts";
import type { Output } from "../src/terminal.ts";

/** The command as it is published. */
export const MAIN = fileURLToPath(new URL("../bundle/bin/main.js", import.meta.url));

/** What a run of the command has printed, and how it ended. */
export interface Ended {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Where the command runs in a test. */
export interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly configFolder?: string;
  /** What is typed or piped in. */
  readonly input?: string;
  /** Which streams are a terminal. Default: none. */
  readonly terminal?: "all" | "errors";
  readonly columns?: number;
}

/** Runs the command in this process. */
export async function runCli(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  const { env = {}, input = "", terminal, columns = 100 } = setting;
  const { configFolder = temporaryFolder() } = setting;
  const texts = { output: "", errors: "" };
  const outputTo = (name: keyof typeof texts, isTerminal: boolean): Output => ({
    isTerminal,
    columns,
    write: async (text) => {
      texts[name] += text;
    },
  });
  const status = await run(args, {
    env,
    version: "0.0.0",
    configFolder,
    input: Object.assign(Readable.from(input === "" ? [] : [input]), {
      isTTY: terminal !== undefined,
    }),
    output: outputTo("output", terminal === "all"),
    errors: outputTo("errors", terminal !== undefined),
  });
  return { status, ...texts };
}

/** A sandbox that listens, and the environment that leads the command there. */
export interface Served extends Server {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string>>;
}

export async function serveSandbox(options: SandboxOptions = {}): Promise<Served> {
  const sandbox = createSandbox({ rateLimit: "off", ...options });
  const server = (await serve(sandbox))._unsafeUnwrap();
  const env = { PENNYLANE_TOKEN: sandbox.token, PENNYLANE_BASE_URL: server.url };
  return { ...server, sandbox, env };
}

/** The lines of JSON in a text, parsed. */
export const jsonLines = (text: string): readonly Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
