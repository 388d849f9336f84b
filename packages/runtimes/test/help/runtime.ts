import type { SuiteReport } from "../../src/run-cases.ts";

/** A way to run the suite. */
export interface Runtime {
  /** The suite's name: `Bun, the build`. */
  readonly name: string;
  /** What the runtime must call itself. */
  readonly host: RegExp;
  /** Where its binary is, if it is here. */
  readonly binary: string | undefined;
  /** Runs the suite, with a sandbox that answers at `sandboxUrl`. */
  run(binary: string, sandboxUrl: string): Promise<SuiteReport>;
}
