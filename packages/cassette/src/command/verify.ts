import type { Drift } from "@centime/core";
import { operationFinder } from "./find-operation.ts";
import { judge } from "./judge.ts";
import { failed, type Outcome } from "./outcome.ts";
import { type CassetteFile, readFolder } from "./read-folder.ts";
import { plural, table } from "./table.ts";

/** Decodes every interaction of every cassette in a folder against today's contract, offline. */
export async function verify(
  folder: string,
  { failOnDrift }: { readonly failOnDrift: boolean },
): Promise<Outcome> {
  const files = await readFolder(folder);
  if (files.isErr()) return failed(files.error);
  const found = files.value.map(check);
  const broken = found.flatMap((each) => each.broken);
  const misfits = found.flatMap((each) => each.misfits);
  const drift = mergeDrift(found.flatMap((each) => each.drift));
  const count = found.reduce((sum, each) => sum + each.count, 0);
  const lines = [
    ...section("unreadable", broken),
    ...section("misfits", table(misfits.sort(byFirst))),
    ...section("drift", table(drift)),
    `${plural(files.value.length, "cassette")}, ${plural(count, "interaction")}: ` +
      `${misfits.length} misfits, ${drift.length} kinds of drift, ${broken.length} unreadable`,
  ];
  if (broken.length > 0) return { lines, status: 2 };
  return { lines, status: misfits.length > 0 || (failOnDrift && drift.length > 0) ? 1 : 0 };
}

interface Found {
  readonly count: number;
  readonly broken: readonly string[];
  /** Operation, place, and what does not fit. */
  readonly misfits: readonly (readonly string[])[];
  readonly drift: readonly OperationDrift[];
}

interface OperationDrift extends Drift {
  readonly operation: string;
}

const findOperation = operationFinder();

function check({ path, recording }: CassetteFile): Found {
  if (recording.isErr()) {
    return { count: 0, broken: [`${path}: ${recording.error}`], misfits: [], drift: [] };
  }
  const { interactions } = recording.value;
  const judged = interactions.map((interaction) => judge(interaction, findOperation));
  return {
    count: interactions.length,
    broken: [],
    misfits: judged.flatMap(({ operation, misfits }, index) =>
      misfits.map((misfit) => [operation, `${path}, interaction ${index + 1}`, misfit]),
    ),
    drift: judged.flatMap(({ operation, drift }) => drift.map((one) => ({ operation, ...one }))),
  };
}

/** Drift of the same kind at the same place of an operation, counted together. */
function mergeDrift(all: readonly OperationDrift[]): readonly (readonly string[])[] {
  const counts = new Map<string, number>();
  for (const { operation, kind, place, count, received } of all) {
    const what = received === undefined ? place : `${place} (${received})`;
    const key = [operation, kind, what].join("\n");
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return [...counts]
    .map(([key, count]) => [...key.split("\n"), plural(count, "time")])
    .sort(byFirst);
}

const byFirst = ([one = ""]: readonly string[], [other = ""]: readonly string[]): number =>
  one.localeCompare(other, "en");

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
