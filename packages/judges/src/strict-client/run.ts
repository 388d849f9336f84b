import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** How a program is run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs a program and answers what it writes; rejects, with its complaints, when it fails. */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env = {}, input = "" }: RunOptions,
): Promise<string> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  child.stdin.end(input);
  const [status, output, complaints] = await Promise.all([
    ended,
    text(child.stdout),
    text(child.stderr),
  ]);
  if (status === 0) return output;
  throw new Error(`${program} ${args.join(" ")} ended with ${status}\n${complaints}${output}`);
}
