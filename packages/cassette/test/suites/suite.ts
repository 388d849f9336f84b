import type { SandboxOptions } from "@centime/sandbox";
import type { Client, Failure } from "centime";
import type { ResultAsync } from "neverthrow";
import type { MatchRules } from "../../src/match/shape.ts";

/** What a suite runs with: against a sandbox, a test company, or its own cassette. */
export interface SuiteContext {
  readonly client: Client;
  /** Day of the books: `2026-07-01`. */
  readonly today: string;
  /** Makes names unique, in a company that keeps what former recordings created. */
  readonly mark: string;
  /** Lets time pass, of the sandbox or of the clock; no time when replaying. */
  wait(milliseconds: number): Promise<void>;
}

/** Traffic that is recorded, and what must hold of it whenever it is replayed. */
export interface Suite {
  /** The cassette's name: `invoices/lifecycle`. */
  readonly name: string;
  readonly title: string;
  readonly match?: MatchRules;
  /** Options of its sandbox. */
  readonly sandbox?: SandboxOptions;
  /** Its client: with an unknown token, with one that only reads customers, or without rate limit. */
  readonly client?: "unknown-token" | "narrow-token" | "unlimited";
  run(context: SuiteContext): Promise<void>;
}

/** The options of a suite's client. */
export const clientOptions = ({ client }: Suite) =>
  client === "unlimited" ? ({ retry: false, rateLimit: false } as const) : {};

/** The context of a suite that is replayed from a recording of a sandbox. */
export const replaying = (client: Client): SuiteContext => ({
  client,
  today: "2026-07-01",
  mark: "42",
  wait: async () => {},
});

/** The value of a call; throws when it fails. */
export async function resultOf<Output>(sent: ResultAsync<Output, Failure>): Promise<Output> {
  const result = await sent;
  if (result.isErr()) throw new Error(`${result.error._tag}: ${result.error.message}`);
  return result.value;
}

/** The tag of a call's failure; throws when it succeeds. */
export async function tagOf(sent: ResultAsync<unknown, Failure>): Promise<string> {
  const result = await sent;
  if (result.isOk()) throw new Error("a failure was expected");
  return result.error._tag;
}
