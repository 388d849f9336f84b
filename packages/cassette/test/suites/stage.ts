import type { SandboxOptions } from "@centime/sandbox";
import type { Client, Failure } from "centime";
import type { ResultAsync } from "neverthrow";
import type { MatchRules } from "../../src/match/rules.ts";

/** Where a suite is played: against a sandbox, a test company, or its own cassette. */
export interface Stage {
  readonly client: Client;
  /** Day of the books: `2026-07-01`. */
  readonly today: string;
  /** Makes names unique, in a company that keeps what former recordings made. */
  readonly mark: string;
  /** Lets time pass, of the sandbox or of the clock on the wall; none when replaying. */
  wait(milliseconds: number): Promise<void>;
}

/** Traffic that is recorded, and what must hold of it whenever it is replayed. */
export interface Suite {
  /** The cassette's name: `invoices/lifecycle`. */
  readonly name: string;
  readonly title: string;
  readonly match?: MatchRules;
  /** What its sandbox is like. */
  readonly sandbox?: SandboxOptions;
  /** What its client is like: a token of nobody's, one that may read customers alone, or in a hurry. */
  readonly client?: "unknown-token" | "narrow-token" | "hurried";
  play(stage: Stage): Promise<void>;
}

/** What a call answers; throws when it fails. */
export async function answerOf<Output>(sent: ResultAsync<Output, Failure>): Promise<Output> {
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
