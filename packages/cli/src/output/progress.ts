import type { Output } from "../terminal.ts";

/** A line on the terminal that says how far a long list is. */
export interface Progress {
  show(text: string): Promise<void>;
  /** What stays on the terminal. */
  note(text: string): Promise<void>;
  /** Removes the line. */
  end(): Promise<void>;
}

const CLEAR = "\r\u001b[K";

/** Shows progress where errors go to a terminal, and the output does not: there, it is seen by itself. */
export function progressOn(output: Output, errors: Output): Progress {
  const isShown = errors.isTerminal && !output.isTerminal;
  let isOnLine = false;
  const end = async (): Promise<void> => {
    if (isOnLine) await errors.write(CLEAR);
    isOnLine = false;
  };
  return {
    show: async (text) => {
      if (!isShown) return;
      await errors.write(`${CLEAR}${text}`);
      isOnLine = true;
    },
    note: async (text) => {
      await end();
      if (errors.isTerminal) await errors.write(`${text}\n`);
    },
    end,
  };
}
