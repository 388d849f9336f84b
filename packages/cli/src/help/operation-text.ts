import { Help } from "commander";
import type { Field, OperationPage } from "../catalogue/pages.ts";

const LABEL = 12;
const WIDEST_TERM = 44;

/** Everything that is said of an operation, for a terminal of so many columns. */
export function operationText(page: OperationPage, columns: number): string {
  const helper = new Help();
  helper.helpWidth = Math.min(columns, 110);
  const wrap = (text: string) => helper.boxWrap(plainWords(text), helper.helpWidth ?? columns);
  const { name, method, path, summary, notes } = page;
  return `${[
    `${name}  ${method} ${path}`,
    ...[summary, ...notes].map(({ en }) => wrap(en)),
    ...facts(page, helper),
    ...fieldsText("Query", queryFields(page), helper),
    ...filtersText(page, helper),
    ...fieldsText(bodyTitle(page), page.body, helper),
    ...returnsText(page, helper),
    ...page.corrections.map(({ what, because }) =>
      wrap(`Unlike the vendor's file: ${what.en} ${because.en}`),
    ),
    `The vendor's page: ${page.vendorPage}`,
  ].join("\n\n")}\n`;
}

/** How it is called, what it needs, and how it fails. */
function facts(page: OperationPage, helper: Help): string[] {
  const { scopes, failures, isRepeatable, because } = page;
  const fails = failures.map(({ status, meaning }) =>
    meaning === undefined ? `${status}` : `${status} (${meaning.en})`,
  );
  const repeat = because === undefined ? "" : `: ${because.en}`;
  return [
    list(helper, LABEL, [
      ["Call", usageOf(page)],
      ["Scopes", scopes.length === 0 ? "none needed" : `one of ${scopes.join(", ")}`],
      ["Repeat", `${isRepeatable ? "safe" : "not safe"}${repeat}`],
      ["Fails with", fails.join(", ")],
    ]),
  ];
}

function usageOf(page: OperationPage): string {
  const { name, method, body, bodyKind, pathParameters } = page;
  if (method === "GET") return `centime get ${pathWords(page)}`;
  const ids = pathParameters.map((parameter) => ` ${parameter.toUpperCase()}`).join("");
  const file = bodyKind === "form" ? " --file PATH" : " --body @file.json";
  return `centime call ${name}${ids}${body.length > 0 || bodyKind === "list" ? file : ""}`;
}

/** What the filter and the order are is said apart. */
const queryFields = ({ query }: OperationPage): readonly Field[] =>
  query.filter(({ path }) => path !== "filter" && path !== "sort" && path !== "cursor");

function filtersText({ filters, sort }: OperationPage, helper: Help): string[] {
  const usual = sort?.default === undefined ? "" : ` (${sort.default} without it)`;
  const rows = filters.map(({ name, operators, value, deprecated }): [string, string] => [
    name,
    `${value}${deprecated ? ", deprecated" : ""}  ${operators.join(" ")}`,
  ]);
  return [
    ...(rows.length === 0 ? [] : [`Filters\n${list(helper, termWidth(rows), rows)}`]),
    ...(sort === undefined ? [] : [`Sorts by ${sort.fields.join(", ")}${usual}`]),
  ];
}

const BODY_TITLES = { none: "", object: "Body", list: "Body: a list of", form: "Body: a form" };

const bodyTitle = ({ bodyKind, isBodyRequired }: OperationPage): string =>
  `${BODY_TITLES[bodyKind]}${isBodyRequired ? "" : " (may be left out)"}`;

function fieldsText(title: string, fields: readonly Field[], helper: Help): string[] {
  if (fields.length === 0) return [];
  const rows = fields.map((field): [string, string] => [
    `${field.path}${field.required ? " *" : ""}`,
    fieldWords(field),
  ]);
  const note = fields.some(({ required }) => required) ? " (* required)" : "";
  return [`${title}${note}\n${list(helper, termWidth(rows), rows)}`];
}

function fieldWords({ type, format, nullable, limits, only, words, deprecated }: Field): string {
  const bounds = limits && `${limits.of} ${limits.least ?? "…"} to ${limits.most ?? "…"}`;
  const kind = [
    `${type}${nullable ? " | null" : ""}`,
    format,
    bounds,
    only && `only where ${only}`,
    deprecated && "deprecated",
  ].filter(Boolean);
  return words === undefined ? kind.join(", ") : `${kind.join(", ")}. ${words.en}`;
}

const RETURNS = {
  none: "Returns nothing",
  object: "Returns",
  list: "Returns a list of",
  page: "Returns pages of",
  "numbered page": "Returns numbered pages of",
};

function returnsText({ response, responseKind }: OperationPage, helper: Help): string[] {
  const names = response.filter(({ path }) => !path.includes("[")).map(({ path }) => path);
  const title = RETURNS[responseKind];
  return [names.length === 0 ? title : list(helper, LABEL, [[title, names.join(", ")]])];
}

const termWidth = (rows: readonly (readonly [string, string])[]): number =>
  Math.min(WIDEST_TERM, Math.max(...rows.map(([term]) => term.length)));

const list = (helper: Help, width: number, rows: readonly (readonly [string, string])[]): string =>
  rows.map(([term, text]) => helper.formatItem(term, width, plainWords(text), helper)).join("\n");

/** Docstrings without their marks. */
export const plainWords = (text: string): string =>
  text.replaceAll(/\{@link (\w+)\}/g, "$1").replaceAll("`", "");

/** The words of a read's path: `customer-invoices ID invoice-lines`. */
export const pathWords = ({ path }: Pick<OperationPage, "path">): string =>
  path
    .replace(/^\/api\/external\/(firm\/)?v\d+\//, (_, firm = "") => firm)
    .replaceAll(/\{\w+\}/g, "ID")
    .replaceAll("_", "-")
    .replaceAll("/", " ");
