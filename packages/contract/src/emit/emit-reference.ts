import { groupBy } from "../group-by.ts";
import { type Correction, operationAt } from "../model/correct.ts";
import { asPage } from "../model/page.ts";
import type { Operation, Resource } from "../model/resource.ts";
import { homeOf } from "../name/name-types.ts";
import { apiOfResource } from "../tables/selection.ts";
import { callText } from "./call-text.ts";
import { emitGlossary } from "./emit-glossary.ts";
import { pageOf, tableOf } from "./markdown.ts";
import type { SourceFile } from "./source-file.ts";

/** The pages of the reference: coverage, operations, names, writes that may be repeated, corrections, words. */
export const emitReference = (
  resources: readonly Resource[],
  corrections: readonly Correction[],
): SourceFile[] => [
  { path: "corrections.md", text: correctionsText(corrections) },
  { path: "coverage.md", text: coverageText(resources) },
  { path: "names.md", text: namesText(resources) },
  { path: "operations.md", text: operationsText(resources) },
  { path: "repeating.md", text: repeatingText(resources) },
  ...emitGlossary(),
];

const ofApi = (resources: readonly Resource[], api: "company" | "firm") =>
  resources.filter((resource) => apiOfResource(resource) === api);

const operationsOf = (resources: readonly Resource[]): Operation[] =>
  resources.flatMap(({ operations }) => operations);

function coverageText(resources: readonly Resource[]): string {
  return pageOf("Coverage", [
    "What the client offers of each API, by resource. [All operations](operations.md) by name.",
    ...coverageOf("Company API", ofApi(resources, "company")),
    ...coverageOf("Firm API", ofApi(resources, "firm")),
  ]);
}

function coverageOf(title: string, resources: readonly Resource[]): string[] {
  const row = (name: string, operations: readonly Operation[]) => {
    const reads = operations.filter(({ method }) => method === "GET");
    const lists = reads.filter(({ response }) => asPage(response) !== undefined);
    return [name, operations.length, reads.length, lists.length, operations.length - reads.length];
  };
  return [
    `## ${title}`,
    tableOf(
      ["Entry point", "Operations", "Reads", "of which lists", "Writes"],
      [
        ...resources.map(({ file, operations }) => row(`\`centime/${file}\``, operations)),
        row("**All**", operationsOf(resources)),
      ],
    ),
  ];
}

function operationsText(resources: readonly Resource[]): string {
  const section = ({ file, operations }: Resource) => [
    `## centime/${file}`,
    tableOf(
      ["Operation", "Request", "The vendor's id", "Scopes: one of"],
      operations.map(({ name, method, path, contractId, scopes }) => [
        `\`${name}\``,
        `\`${method} ${path.replace("/api/external/", "")}\``,
        `\`${contractId}\``,
        scopes.map((scope) => `\`${scope}\``).join(", ") || "none needed",
      ]),
    ),
  ];
  return pageOf("Operations", [
    "Every operation by its name, with the request that it sends below `/api/external/`.",
    ...resources.flatMap(section),
  ]);
}

function namesText(resources: readonly Resource[]): string {
  return pageOf("Names", [
    "From what is called today to the method of a client: a request, or an `operationId` of the vendor's " +
      "files, which generated clients have as the names of their functions. Both APIs use some of the " +
      "same ids. [All operations](operations.md) by our names.",
    ...namesOf("Company API", "/api/external/v2/", ofApi(resources, "company")),
    ...namesOf("Firm API", "/api/external/firm/v1/", ofApi(resources, "firm")),
  ]);
}

/** The names of one API, in the order of paths, and of methods of the same path. */
function namesOf(title: string, root: string, resources: readonly Resource[]): string[] {
  const rows = resources.flatMap(({ file, operations }) =>
    operations.map((operation) => ({ ...operation, call: callText(file, operation) })),
  );
  const key = ({ path, method }: Operation) => `${path} ${method}`;
  const ordered = rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return [
    `## ${title}`,
    `Paths are below \`${root}\`.`,
    tableOf(
      ["Request", "`operationId`", "Method"],
      ordered.map(({ method, path, contractId, call }) => [
        `\`${method} ${path.replace(root, "")}\``,
        `\`${contractId}\``,
        `\`${call}\``,
      ]),
    ),
  ];
}

function repeatingText(resources: readonly Resource[]): string {
  const writes = resources.flatMap(({ file, operations }) => {
    const own = operations.filter(({ method }) => method !== "GET");
    return own.length === 0 ? [] : [{ file, operations: own }];
  });
  const section = ({ file, operations }: Resource) => [
    `## centime/${file}`,
    tableOf(
      ["Operation", "Safe to repeat", "because"],
      operations.map(({ name, idempotent, because = "" }) => [
        `\`${name}\``,
        idempotent ? "yes" : "no",
        because,
      ]),
    ),
  ];
  const safe = operationsOf(writes).filter(({ idempotent }) => idempotent);
  return pageOf("Repeating writes", [
    "The API knows no idempotency: the same request twice is done twice. So after a broken connection " +
      "or a 5xx, when nobody knows whether a request has arrived, a client sends again only what is " +
      "safe to repeat: every read, and " +
      `${safe.length} of ${operationsOf(writes).length} writes. Each was decided by hand, for the ` +
      "reason that is given. A 429 is always safe to repeat: the request was not accepted.",
    ...writes.flatMap(section),
  ]);
}

function correctionsText(corrections: readonly Correction[]): string {
  return pageOf("Corrections", [
    "Where the API is known to differ from the vendor's OpenAPI files, or where following them is not " +
      "safe, Centime has types and checks of its own:",
    ...corrections.flatMap(({ places, what, because, source }) => [
      `## ${what.replace(/\.$/, "")}`,
      `In ${[...new Set(places.map(operationAt))].map((name) => `\`${name}\``).join(", ")}.`,
      because,
      `Source: ${source}`,
    ]),
  ]);
}

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
