import { createSandbox, type FaultRule, type Sandbox } from "@centime/sandbox";
import type { Books, FaultName, Settings } from "../protocol.ts";
import { booksOf, type Seed } from "./books.ts";

export const DAY_MS = 86_400_000;

/** The company that code works on: a sandbox, with what is set beside the code. */
export interface Company {
  readonly sandbox: Sandbox;
  /** Applies the faults that are switched on, from now on. */
  apply(settings: Pick<Settings, "faults" | "strikes">): void;
  /** Moves the time to so many days after the company's beginning. */
  travel(day: number): void;
  /** What was written since the beginning. */
  books(): Promise<Books>;
}

/** Creates a company of a size, on its first day. */
export const createCompany = (scale: number): Company => companyOf(createSandbox({ scale }));

/** What is set beside the code, for a sandbox that the code created itself. */
export function companyOf(sandbox: Sandbox): Company {
  const began = sandbox.now().getTime();
  const seed: Seed = { books: sandbox.books(), began };
  let removals: readonly (() => void)[] = [];
  return {
    sandbox,
    apply: ({ faults, strikes }) => {
      for (const remove of removals) remove();
      removals = faults.map((name) =>
        sandbox.faults.add({ ...RULES[name], ...(strikes > 0 && { times: strikes }) }),
      );
    },
    travel: (day) => {
      const days = Math.floor((sandbox.now().getTime() - began) / DAY_MS);
      sandbox.advance((day - days) * DAY_MS);
    },
    books: () => booksOf(sandbox, seed),
  };
}

const RULES: Readonly<Record<FaultName, FaultRule>> = {
  "rate-limit": { status: 429 },
  "server-error": { status: 500 },
  slow: { delay: 2000 },
  lost: { reset: "after" },
};
