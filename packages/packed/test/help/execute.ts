import { execFile } from "node:child_process";

/** Runs a program; a failure throws what it printed. Nothing of npm's settings is handed on. */
export function execute(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<string> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve, reject) => {
    const options = { cwd, env: { PATH, HOME, ...env }, timeout: 90_000 };
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      reject(new Error(`${program} ${args.join(" ")}\n${stdout}\n${stderr}\n${error.message}`));
    });
  });
}
