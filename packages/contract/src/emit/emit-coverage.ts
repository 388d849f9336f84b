import { groupBy } from "../group-by.ts";
import type { Resource } from "../model/resource.ts";
import { homeOf } from "../name/name-types.ts";
import { apiOfResource } from "../tables/selection.ts";
import { tableOf } from "./table-text.ts";

const BEGINNING = "<!-- coverage: written by `npm run generate` -->";
const END = "<!-- /coverage -->";

/** The text with the table of coverage between its two marks. */
export function withCoverage(text: string, resources: readonly Resource[]): string {
  const [before = "", rest] = text.split(BEGINNING);
  const after = rest?.split(END)[1];
  if (after === undefined) return text;
  return [before, BEGINNING, "\n\n", coverageTable(resources), "\n\n", END, after].join("");
}

/** How many operations each API has, by resource. */
function coverageTable(resources: readonly Resource[]): string {
  const count = (some: readonly Resource[], api: "company" | "firm") =>
    some
      .filter((resource) => apiOfResource(resource) === api)
      .reduce((sum, { operations }) => sum + Object.keys(operations).length, 0);
  const row = (name: string, some: readonly Resource[]) => [
    name,
    count(some, "company") || "",
    count(some, "firm") || "",
  ];
  const byName = [...groupBy(resources, ({ file }) => homeOf(file))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return tableOf(
    ["Operations", "Company API", "Firm API"],
    [...byName.map(([name, some]) => row(name, some)), row("**All**", resources)],
  );
}
