import { homedir } from "node:os";
import { join } from "node:path";
import type { ReadStream, WriteStream } from "node:tty";

/** Where the command runs: its streams, its environment, its folder of configuration. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Input;
  readonly output: Output;
  readonly errors: Output;
  /** The version of this package. */
  readonly version: string;
  /** The user's folder for the configuration of programs. */
  readonly configFolder: string;
}

/** The standard input. */
export type Input = Pick<ReadStream, "isTTY"> & NodeJS.ReadableStream;

/** The standard output, or that of errors. */
export interface Output {
  readonly isTerminal: boolean;
  /** How many characters a line has. */
  readonly columns: number;
  /** Resolves once the text is on its way; rejects with {@link ReaderGone} when nobody reads any more. */
  write(text: string): Promise<void>;
}

/** Whoever read what the command prints has had enough: `centime get … | head`. */
export class ReaderGone extends Error {}

/** The terminal of this process. */
export function processTerminal(version: string): Terminal {
  const { env, stdin, stdout, stderr } = process;
  return {
    env,
    version,
    input: stdin,
    output: outputTo(stdout),
    errors: outputTo(stderr),
    configFolder: configFolderOf(env),
  };
}

const USUAL_COLUMNS = 100;

/** Writes to a stream. */
export function outputTo(stream: WriteStream): Output {
  // Each write reports its own error, and a stream without a listener would end the process.
  stream.on("error", () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? USUAL_COLUMNS,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(toReaderGone(error)) : resolve()));
      }),
  };
}

const GONE = new Set(["EPIPE", "ERR_STREAM_DESTROYED", "EOF"]);

const toReaderGone = (error: NodeJS.ErrnoException): Error =>
  GONE.has(error.code ?? "") ? new ReaderGone() : error;

/** By the XDG Base Directory Specification; on Windows, where programs keep theirs. */
function configFolderOf(env: Terminal["env"]): string {
  const named = process.platform === "win32" ? env["APPDATA"] : env["XDG_CONFIG_HOME"];
  return join(named || join(homedir(), ".config"), "centime");
}
