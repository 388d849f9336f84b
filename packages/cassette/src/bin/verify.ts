import {
  callFromRequest,
  type Drift,
  type Failure,
  type Operation,
  type RequestParts,
  watchDrift,
} from "@centime/core";
import { catalogue } from "@centime/core/catalogue";
import { isBroken } from "../har/read.ts";
import type { Interaction, PlainContent, PlainRequest } from "../interaction.ts";
import { groupBy } from "../values.ts";
import { type CassetteFile, problemsOf, readFolder } from "./files.ts";
import { failed, type Outcome, plural, table } from "./outcome.ts";

/** `verify`: decodes every interaction of every cassette in a folder against the contract, offline. */
export async function verify(
  folder: string,
  { failOnDrift, json = false }: { readonly failOnDrift: boolean; readonly json?: boolean },
): Promise<Outcome> {
  const files = await readFolder(folder);
  if (files.isErr()) return failed(files.error);
  const findings = files.value.map(checkFile);
  const broken = findings.flatMap((each) => each.broken);
  const misfits = findings.flatMap((each) => each.misfits);
  const drift = mergeDrift(findings.flatMap((each) => each.drift));
  const count = findings.reduce((sum, each) => sum + each.count, 0);
  const isFound = misfits.length > 0 || (failOnDrift && drift.length > 0);
  const found = isFound ? 1 : 0;
  const status = broken.length > 0 ? 2 : found;
  if (json) {
    const report = {
      cassettes: files.value.length,
      interactions: count,
      unreadable: broken,
      misfits: misfits.map(([operation, place, problem]) => ({ operation, place, problem })),
      drift: drift.map(([operation, kind, place, times]) => ({ operation, kind, place, times })),
    };
    return { lines: [JSON.stringify(report, null, 2)], isJson: true, status };
  }
  const lines = [
    ...section("unreadable", broken),
    ...section("misfits", table(misfits.sort(byFirst))),
    ...section("drift", table(drift)),
    `${plural(files.value.length, "cassette")}, ${plural(count, "interaction")}: ` +
      `${misfits.length} misfits, ${drift.length} kinds of drift, ${broken.length} unreadable`,
  ];
  return { lines, status };
}

interface Findings {
  readonly count: number;
  readonly broken: readonly string[];
  /** Operation, place, and what does not fit. */
  readonly misfits: readonly (readonly string[])[];
  readonly drift: readonly OperationDrift[];
}

interface OperationDrift extends Drift {
  readonly operation: string;
}

function checkFile(file: CassetteFile): Findings {
  const { path, recording } = file;
  const broken = problemsOf(file).map((problem) => `${path}: ${problem}`);
  if (recording.isErr()) return { count: 0, broken, misfits: [], drift: [] };
  const checks = recording.value.tape.flatMap((one, index) =>
    isBroken(one) || one.isForeign ? [] : [{ ...checkInteraction(one), index }],
  );
  return {
    count: checks.length,
    broken,
    misfits: checks.flatMap(({ operation, misfits, index }) =>
      misfits.map((misfit) => [operation, `${path}, interaction ${index + 1}`, misfit]),
    ),
    drift: checks.flatMap(({ operation, drift }) => drift.map((one) => ({ operation, ...one }))),
  };
}

interface InteractionCheck {
  /** The operation's name; the method and path when there is none. */
  readonly operation: string;
  readonly misfits: readonly string[];
  readonly drift: readonly Drift[];
}

/** A file is no operation, and may hold anything. */
const FILE: InteractionCheck = { operation: "download", misfits: [], drift: [] };

/** Describes the recorded request anew and decodes the recorded response. */
function checkInteraction({ request, response }: Interaction): InteractionCheck {
  const [path = ""] = request.url.split("?");
  if (request.method === "GET" && !path.startsWith("/api/")) return FILE;
  const operation = findOperation(request.method, path);
  if (operation === undefined) {
    const misfits = ["the contract has no such operation"];
    return { operation: `${request.method} ${path}`, misfits, drift: [] };
  }
  const drift: Drift[] = [];
  const watch = watchDrift((report) => drift.push(...report.drift));
  const decoded = operation.decode(response, { drift: watch });
  const wasInvalid = response.status === 400 || response.status === 422;
  const misfits = [
    ...(wasInvalid ? [] : requestMisfits(operation, request, path)),
    ...(decoded.isErr() ? responseMisfits(decoded.error as Failure) : []),
  ];
  return { operation: operation.info.name, misfits, drift };
}

/** A failure that the contract documents fits. */
function responseMisfits({ kind, message }: Failure): readonly string[] {
  const isMisfit = kind === "InvalidResponse" || kind === "UnexpectedStatus";
  return isMisfit ? [`response: ${message}`] : [];
}

function requestMisfits(
  operation: AnyOperation,
  request: PlainRequest,
  path: string,
): readonly string[] {
  const { searchParams } = new URL(request.url, "http://any.invalid");
  const parts: RequestParts = {
    path,
    ...(searchParams.size === 0 ? {} : { query: Object.fromEntries(searchParams) }),
    ...(request.content === undefined ? {} : { body: toBody(request.content) }),
  };
  const described = callFromRequest(operation, parts).request;
  return described.isErr() ? [`request: ${described.error.message}`] : [];
}

function toBody(content: PlainContent): unknown {
  if (content.kind === "json") return content.value;
  if (content.kind === "text") return content.text;
  if (content.kind === "form") return Object.fromEntries(content.fields);
  return Object.fromEntries(
    content.parts.map((part) => [
      part.name,
      part.kind === "field"
        ? part.value
        : { filename: part.filename, type: part.type, data: new Uint8Array(0) },
    ]),
  );
}

export type AnyOperation = Operation<unknown, unknown>;

interface Route {
  readonly operation: AnyOperation;
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: number;
}

/** Paths with fewer parameters come first: `/me` before `/{id}`. */
const routes: readonly Route[] = Object.values<AnyOperation>(catalogue)
  .map((operation): Route => {
    const { method, path } = operation.info;
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    return { operation, method, pattern, parameters: path.split("{").length - 1 };
  })
  .sort((one, other) => one.parameters - other.parameters);

/** Finds the operation of a request by its method and path. */
export const findOperation = (method: string, path: string): AnyOperation | undefined =>
  routes.find((route) => route.method === method && route.pattern.test(path))?.operation;

/** Sums drift of the same kind at the same place of an operation. */
function mergeDrift(all: readonly OperationDrift[]): readonly (readonly string[])[] {
  const groups = groupBy(all, ({ operation, kind, place, received }) => {
    const what = received === undefined ? place : `${place} (${received})`;
    return [operation, kind, what].join("\n");
  });
  return [...groups]
    .map(([key, group]) => {
      const count = group.reduce((sum, drift) => sum + drift.count, 0);
      return [...key.split("\n"), plural(count, "time")];
    })
    .sort(byFirst);
}

const byFirst = ([one = ""]: readonly string[], [other = ""]: readonly string[]): number =>
  one.localeCompare(other, "en");

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
