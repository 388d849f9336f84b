import { spawn } from "node:child_process";
import { once } from "node:events";
import { notInstalled } from "@centime/test-kit";

/** Why no program can be run in a terminal here: `script` of util-linux makes one. */
export const noTerminal = notInstalled("script");

/** Ctrl-C, which leaves the line. */
const INTERRUPT = "\u0003";
const PATIENCE_MS = 10_000;

/** A program in a terminal of its own. */
export interface InTerminal {
  /** Everything that the terminal has shown so far. */
  screen(): string;
  /** Resolves to what the terminal has shown since it was last waited for; rejects when the program ends before. */
  shows(wanted: RegExp): Promise<RegExpExecArray>;
  /** Types keys: `\t` is the tabulator, `\r` the enter key. */
  type(keys: string): void;
  /** Resolves to the program's exit status. */
  ended(): Promise<number | null>;
  /** Ends a shell as its user does; takes the terminal away where that does not help. */
  close(): Promise<void>;
}

/** Starts a line of a shell in a terminal of its own. */
export function inTerminal(
  line: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
): InTerminal {
  const child = spawn(
    "script",
    ["--quiet", "--return", "--flush", "--command", line, "/dev/null"],
    {
      cwd,
      env: { PATH: process.env["PATH"], TERM: "xterm", SHELL: "/bin/sh", ...env },
    },
  );
  const exit = once(child, "close");
  let screen = "";
  let seen = 0;
  let isOver = false;
  void exit.then(() => {
    isOver = true;
  });
  child.stdin.on("error", () => {});
  child.stdout.on("data", (chunk) => {
    screen += chunk;
  });
  return {
    screen: () => screen,
    type: (keys) => void child.stdin.write(keys),
    async shows(wanted) {
      for (;;) {
        const found = wanted.exec(screen.slice(seen));
        if (found !== null) {
          seen += found.index + found[0].length;
          return found;
        }
        if (isOver) throw new Error(`never shown: ${wanted}\n${screen}`);
        await Promise.race([once(child.stdout, "data"), exit]);
      }
    },
    ended: async () => {
      const [status] = await exit;
      return status as number | null;
    },
    async close() {
      const giveUp = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
      child.stdin.write(`${INTERRUPT}exit\r`);
      await exit;
      clearTimeout(giveUp);
    },
  };
}
