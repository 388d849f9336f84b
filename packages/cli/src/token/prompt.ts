import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { usageError } from "../status.ts";
import type { Terminal } from "../terminal.ts";

/** Whether there is somebody to ask. */
export const canAsk = ({ input, errors }: Terminal): boolean =>
  input.isTTY === true && errors.isTerminal;

/** Asks for a secret, which is not shown while it is typed. */
export async function askSecret(terminal: Terminal, question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  // As a terminal of its own, the interface turns the echo off while it reads.
  const answer = await readAnswer(terminal, question, { output: silent, terminal: true });
  await terminal.errors.write("\n");
  if (answer.trim() === "") throw usageError("nothing was typed");
  return answer.trim();
}

/** Asks a question; only `y` and `yes` (`o`, `oui`) mean yes. */
export const confirm = async (terminal: Terminal, question: string): Promise<boolean> =>
  /^(?:y|yes|o|oui)$/i.test((await readAnswer(terminal, `${question} [y/N] `, {})).trim());

async function readAnswer(
  { input, errors }: Terminal,
  question: string,
  options: { readonly output?: Writable; readonly terminal?: boolean },
): Promise<string> {
  // Before the question, so that nothing is shown of what is typed at once.
  const lines = createInterface({ input, historySize: 0, ...options });
  try {
    await errors.write(question);
    return await new Promise((resolve, reject) => {
      lines.once("line", resolve);
      lines.once("close", () => reject(usageError("nothing was typed")));
    });
  } finally {
    lines.close();
  }
}

/** The first line of what is piped in. */
export async function readLine({ input }: Terminal): Promise<string> {
  const lines = createInterface({ input });
  for await (const line of lines) {
    lines.close();
    return line.trim();
  }
  throw usageError("the standard input is empty");
}
