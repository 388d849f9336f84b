import { cases } from "./cases.ts";
import { hostName, type Surroundings } from "./help.ts";

/** How the cases went on one runtime, as plain data. */
export interface SuiteReport {
  /** The runtime as it names itself: `Node.js/22`. */
  readonly host: string;
  readonly cases: readonly CaseReport[];
}

interface CaseReport {
  readonly name: string;
  /** What was thrown, when it did not work. */
  readonly error?: string;
}

/** Runs every case, one after the other. */
export async function runCases(surroundings: Surroundings): Promise<SuiteReport> {
  const reports: CaseReport[] = [];
  for (const { name, run } of cases) {
    try {
      await run(surroundings);
      reports.push({ name });
    } catch (thrown) {
      reports.push({ name, error: describe(thrown) });
    }
  }
  return { host: hostName(), cases: reports };
}

const describe = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
