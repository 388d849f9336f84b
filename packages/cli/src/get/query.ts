import { callFromRequest, type Issue } from "centime";
import { type AnyCall, type AnyOperation, meant, pathOf } from "../catalogue/operations.ts";
import { maximumOf, queryEntries } from "../catalogue/schema.ts";
import { usageError } from "../status.ts";

/** The options that say what to read. */
export interface QueryFlags {
  readonly filter?: readonly string[];
  readonly sort?: string;
  readonly limit?: number;
  readonly all?: true;
  readonly include?: string;
  readonly query?: readonly string[];
}

/** Describes the call of a read, typed by the operation's schema; what is invalid is named by its option. */
export function callOf(
  operation: AnyOperation,
  ids: readonly string[],
  flags: QueryFlags,
): AnyCall {
  const path = pathOf(operation, ids);
  const conditions = (flags.filter ?? []).map(readCondition);
  const { sort, include } = flags;
  const given = { sort, include, filter: conditions.length > 0 ? conditions : undefined };
  const query = { ...readPairs(flags.query), ...definedOnly(given), ...pageSize(operation, flags) };
  const call = callFromRequest(operation, { path, query });
  if (call.request.isOk()) return call;
  const messages = call.request.error.issues.map((issue) =>
    messageOf(issue, operation, conditions),
  );
  throw usageError(messages.join("\n         "));
}

/** How many items a page has, so that few requests bring what is asked for. */
function pageSize(operation: AnyOperation, { limit, all }: QueryFlags): object {
  const { info } = operation;
  if (!info.paginated) {
    if (limit === undefined && all === undefined) return {};
    throw usageError(`${info.name} is no list: it takes neither --limit nor --all`);
  }
  const name = info.paging?.by === "page" ? "per_page" : "limit";
  const most = maximumOf(queryEntries(operation)[name]) ?? 100;
  if (all) return { [name]: Math.min(most, limit ?? most) };
  return limit === undefined ? {} : { [name]: Math.min(most, limit) };
}

/** A condition of a filter, as it was typed. */
interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: string | readonly string[];
}

const OPERATORS: Readonly<Record<string, string>> = {
  "=": "eq",
  "!=": "not_eq",
  "<": "lt",
  "<=": "lteq",
  ">": "gt",
  ">=": "gteq",
  "^=": "start_with",
};

const SIGNS = new Map(Object.entries(OPERATORS).map(([sign, name]) => [name, sign]));

/** Reads `draft=false`, `date>=2026-01-01`, `date:gteq=2026-01-01`, `id:in=1,2`. */
function readCondition(text: string): Condition {
  const [, field, word, sign, value] =
    /^([^\s=!<>^:]+)(?::(\w+)=|(!=|<=|>=|\^=|<|>|=))(.*)$/s.exec(text) ?? [];
  const operator = word ?? OPERATORS[sign ?? ""];
  if (field === undefined || operator === undefined || value === undefined) {
    throw usageError(
      `--filter: expected field=value, with = != < <= > >= ^= or :in=, received ${text}`,
    );
  }
  const isListed = operator === "in" || operator === "not_in";
  return { field, operator, value: isListed ? value.split(",") : value };
}

/** Reads `name=value` pairs. */
export function readPairs(pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([\w-]+)=(.*)$/s.exec(pair) ?? [];
      if (name !== undefined && value !== undefined) return [name, value];
      throw usageError(`--query: expected name=value, received ${pair}`);
    }),
  );
}

/** Says what is wrong by the option that was typed. */
function messageOf(
  issue: Issue,
  operation: AnyOperation,
  conditions: readonly Condition[],
): string {
  const [, index, part] = /^filter\.(\d+)\.(\w+)/.exec(issue.path) ?? [];
  const condition = conditions[Number(index)];
  if (condition !== undefined) return conditionMessage(issue, part, condition, operation);
  const [name = ""] = issue.path.split(".");
  if (issue.code === "unknown-key") {
    const names = Object.keys(queryEntries(operation));
    return `${optionOf(name)}: ${operation.info.name} takes ${listed(names)}`;
  }
  return `${optionOf(name)}: expected ${plainly(issue.expected)}, received ${issue.received}`;
}

const OPTIONS = new Set(["sort", "include", "limit", "filter"]);

const optionOf = (name: string): string => (OPTIONS.has(name) ? `--${name}` : `--query ${name}`);

function conditionMessage(
  { expected }: Issue,
  part: string | undefined,
  { field, operator, value }: Condition,
  operation: AnyOperation,
): string {
  const fields = queryEntries(operation)["filter"]?.wrapped?.fields ?? {};
  switch (part) {
    case "field": {
      const names = Object.keys(fields);
      return `--filter ${field}: no such field${meant(field, names)}; ${operation.info.name} filters by ${listed(names)}`;
    }
    case "operator": {
      const spelled = (fields[field] ?? []).map((name) => SIGNS.get(name) ?? `:${name}=`);
      return `--filter ${field}: expected ${spelled.join(" ")}, received ${SIGNS.get(operator) ?? `:${operator}=`}`;
    }
    default:
      return `--filter ${field}: expected ${plainly(expected)}, received ${String(value)}`;
  }
}

/** `"id" | "date"` as people write it. */
const plainly = (expected: string): string =>
  expected
    .replaceAll('"', "")
    .replaceAll(" | ", ", ")
    .replace(/^boolean$/, "true or false");

const listed = (names: readonly string[]): string => names.join(", ") || "nothing";

const definedOnly = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
