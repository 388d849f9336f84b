import type { Sandbox } from "@centime/sandbox";
import type { Client, Failure } from "centime";
import type { Result } from "neverthrow";
import type { Narrator } from "./narrator.ts";

/** What every chapter needs: a client, someone to tell it to, and a clock that can be moved. */
export interface Stage {
  readonly client: Client;
  readonly narrate: Narrator;
  readonly sandbox: Pick<Sandbox, "advance">;
}

/** Tells a failure that belongs to the story, and says so when it did not come. */
export function tellFailure(
  narrate: Narrator,
  result: Result<unknown, Failure>,
  tag: Failure["_tag"],
): void {
  if (result.isErr()) narrate.failure(result.error);
  const came = result.isErr() ? result.error._tag : "success";
  if (came !== tag) narrate.surprise(`${tag} was expected, ${came} came`);
}
