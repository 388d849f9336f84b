import type { Sandbox } from "@centime/sandbox";
import type { Client, Failure } from "centime";
import Table from "cli-table3";
import type { Result } from "neverthrow";

/** Writes the story down, line by line. */
export interface Narrator {
  title(text: string): void;
  chapter(text: string): void;
  result(operation: string, text: string): void;
  failure(failure: Failure): void;
  table(head: readonly string[], rows: readonly (readonly string[])[]): void;
  line(text: string): void;
  /** Tells what should not have happened. */
  surprise(text: string): void;
  /** How often the story was surprised. */
  readonly surprises: number;
}

/** A narrator that writes to `print`, one line at a time. */
export function createNarrator(print: (line: string) => void): Narrator {
  let chapters = 0;
  let surprises = 0;
  return {
    title: (text) => print(`${text}\n${"=".repeat(text.length)}`),
    chapter: (text) => {
      chapters += 1;
      print(`\n${chapters}. ${text}`);
    },
    result: (operation, text) => print(`   ok    ${operation}: ${text}`),
    failure: ({ _tag, kind, message }) => {
      print(`   fail  ${_tag}${_tag === kind ? "" : ` (${kind})`}`);
      print(`         ${message}`);
    },
    table: (head, rows) => print(formatTable(head, rows)),
    line: print,
    surprise: (text) => {
      surprises += 1;
      print(`   !!    ${text}`);
    },
    get surprises() {
      return surprises;
    },
  };
}

const BARE = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "        ",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
};

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({ head: [...head], chars: BARE, style: { head: [], border: [] } });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}

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
