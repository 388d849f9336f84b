import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

export interface RunOptions {
  readonly cwd?: string;
  /** The whole environment; that of this process by default. */
  readonly env?: NodeJS.ProcessEnv;
  /** What the program reads from standard input. */
  readonly input?: string;
  readonly timeoutMs?: number;
}

/** What a program needs of the environment when it must inherit no settings, such as npm's. */
export const bareEnv = ({ PATH, HOME } = process.env): NodeJS.ProcessEnv => ({ PATH, HOME });

/** Runs a program and resolves to its output; rejects, with all that it printed, when it fails. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env = process.env, input = "", timeoutMs = 100_000 }: RunOptions = {},
): Promise<string> {
  const child = spawn(program, args, { cwd, env, timeout: timeoutMs });
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status, signal) => resolve(signal ?? status));
  });
  child.stdin.on("error", () => {}).end(input);
  const [status, output, errors] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  if (status === 0) return output;
  throw new Error(`${program} ${args.join(" ")} ended with ${status}\n${errors}${output}`);
}
