import { ContractError } from "../contract-error.ts";
import { type DownloadLimits, loadContract } from "../load/load-contract.ts";
import { APIS, type Api, apiOf, type OpenApiDocument } from "../load/openapi.ts";
import { contractIds } from "../select.ts";
import { TABLES } from "../tables/tables.ts";
import { compareContract } from "./compare/compare-contract.ts";
import type { Difference } from "./compare/difference.ts";
import { judge } from "./judge.ts";

export { vendorFile } from "../vendor.ts";

/** What became of one API's contract since the code was generated. */
export interface Look {
  readonly api: Api;
  /** The file or the address. */
  readonly source: string;
  /** Why it was not possible to look. */
  readonly failure?: string;
  /** How many operations the contract has. */
  readonly operations?: number;
  /** Lines of what breaks calls or types, and of all else. */
  readonly breaking: readonly string[];
  readonly compatible: readonly string[];
  /** Corrections that change nothing any more. */
  readonly unnecessaryCorrections: readonly string[];
}

export type Sources = Readonly<Record<Api, string>>;

interface WatchOptions {
  readonly limits?: DownloadLimits;
  readonly compare?: (document: OpenApiDocument) => readonly Difference[];
}

/** Compares the contract of each API with the code. Never rejects for what the vendor serves. */
export const watchContracts = (sources: Sources, options: WatchOptions = {}): Promise<Look[]> =>
  Promise.all(APIS.map((api) => look(api, sources[api], options)));

/** Compares one contract with the code, of whichever API it is. Never rejects for what is in it. */
export async function lookAt(source: string): Promise<Look> {
  try {
    return await look(apiOf(await loadContract(source)), source, {});
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return {
      api: "company",
      source,
      failure,
      breaking: [],
      compatible: [],
      unnecessaryCorrections: [],
    };
  }
}

async function look(
  api: Api,
  source: string,
  { limits, compare = (document) => compareContract(document, TABLES.selection) }: WatchOptions,
): Promise<Look> {
  try {
    const document = await loadContract(source, limits);
    if (apiOf(document) !== api) {
      throw new ContractError(source, `is the contract of the ${apiOf(document)} API`);
    }
    const differences = compare(document);
    const changes = differences.filter(({ change }) => change?.kind !== "correction");
    const lines = (wanted: string) =>
      changes
        .map(judge)
        .filter(({ effect }) => effect === wanted)
        .map(({ place, what }) => `${place}: ${what}`);
    return {
      api,
      source,
      operations: contractIds(document).size,
      breaking: lines("breaking"),
      compatible: lines("compatible"),
      unnecessaryCorrections: differences
        .filter(({ change }) => change?.kind === "correction")
        .map(({ place }) => place),
    };
  } catch (error) {
    // A document that is nested too deeply is a RangeError: what is served must not end the watch.
    const failure = error instanceof Error ? error.message : String(error);
    return { api, source, failure, breaking: [], compatible: [], unnecessaryCorrections: [] };
  }
}

/** The exit status: 0 when nothing has changed, 1 when something has, 2 when it could not look. */
export function statusOf(looks: readonly Look[]): 0 | 1 | 2 {
  if (looks.some(({ failure }) => failure !== undefined)) return 2;
  return looks.every((one) => changesIn(one) === 0) ? 0 : 1;
}

const changesIn = ({ breaking, compatible, unnecessaryCorrections }: Look): number =>
  breaking.length + compatible.length + unnecessaryCorrections.length;

/** The report as people read it. */
export function markdownOf(looks: readonly Look[], date: string): string {
  return [`# The vendor's contract on ${date}`, ...looks.map(sectionOf), ""].join("\n\n").trimEnd();
}

function sectionOf(one: Look): string {
  const title = `## ${one.api === "firm" ? "Firm" : "Company"} API`;
  if (one.failure !== undefined) return `${title}\n\nIt could not be looked at: ${one.failure}`;
  const summary = `${one.operations} operations in <${one.source}>.`;
  if (changesIn(one) === 0) return `${title}\n\n${summary} Nothing has changed.`;
  return [
    title,
    summary,
    ...listOf("Breaking", one.breaking),
    ...listOf("Compatible", one.compatible),
    ...listOf("Corrections that are no longer needed", one.unnecessaryCorrections),
  ].join("\n\n");
}

const listOf = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0
    ? []
    : [`### ${title} (${lines.length})`, lines.map((line) => `- ${line}`).join("\n")];
