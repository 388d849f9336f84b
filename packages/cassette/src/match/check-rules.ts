import { copyOf, describeIssue, describeValue, type Issue, unknownOptions } from "@centime/core";
import type { Interaction } from "../interaction.ts";
import type { Redactor } from "../redact/redactor.ts";
import { compilePath, isRecord, type JsonPath, parseJson } from "../values.ts";
import { bodyOf, parametersOf } from "./shape.ts";
import type { RuleOptions } from "./tape.ts";

/** What is wrong with rules: their names and their values, each by its place. */
export function checkRuleOptions(options: RuleOptions): readonly Issue[] {
  const { match, redact, allowUnusedRules, ...unknown } = options;
  return [
    ...checkRules("match", match, {
      ignoreQuery: list(PATH),
      ignoreBody: list(PATH),
      ignoreDates: BOOLEAN,
    }),
    ...checkRules("redact", redact, {
      paths: list(PATH_OR_REPLACEMENT),
      keep: (name, value) =>
        typeof value === "boolean" ? [] : list(PATH)(name, value, "boolean or list of places"),
      secrets: list(TEXT),
      salt: TEXT,
    }),
    ...BOOLEAN("allowUnusedRules", allowUnusedRules),
    ...unknownOptions(unknown),
  ];
}

/** Checks the value of a rule; `undefined` is no value, but in a list. */
type Check = (name: string, value: unknown, expected?: string) => readonly Issue[];

const check =
  (expected: string, fits: (value: unknown) => boolean): Check =>
  (name, value) =>
    fits(value) ? [] : [describeIssue(name, expected, describeValue(value, false))];

const isText = (value: unknown): value is string => typeof value === "string";
const isPath = (value: unknown): boolean => isText(value) && compilePath(value).isSomewhere;

const TEXT = check("text", isText);
const BOOLEAN = check("boolean", (value) => value === undefined || typeof value === "boolean");
const PATH = check('place ("date", "lines.*.label", "$..label")', isPath);
const PATH_OR_REPLACEMENT: Check = (name, value) =>
  isRecord(value)
    ? [
        ...PATH(`${name}.path`, value["path"]),
        ...check("function", (own) => own === undefined || typeof own === "function")(
          `${name}.replace`,
          value["replace"],
        ),
      ]
    : check("place, or { path, replace }", isPath)(name, value);

const list =
  (item: Check): Check =>
  (name, value, expected = "list") =>
    Array.isArray(value)
      ? value.flatMap((own, index) => item(`${name}.${index}`, own))
      : [describeIssue(name, expected, describeValue(value, false))];

function checkRules(
  name: string,
  rules: unknown,
  checks: Readonly<Record<string, Check>>,
): readonly Issue[] {
  if (rules === undefined) return [];
  const own = copyOf(rules);
  if (own === undefined || Array.isArray(rules)) {
    return [describeIssue(name, "object", describeValue(rules, false))];
  }
  return Object.entries(own).flatMap(([key, value]) => {
    if (!Object.hasOwn(checks, key)) return unknownOptions({ [`${name}.${key}`]: value });
    return value === undefined ? [] : (checks[key] as Check)(`${name}.${key}`, value);
  });
}

type Keys = readonly string[];

/** A list of rules, and the places among which each must name one. */
interface Naming {
  readonly option: string;
  readonly rules: readonly string[];
  readonly where: string;
  readonly places: readonly Keys[];
}

/** Says of each rule for matching that it names nothing in the recorded requests, and what there is. */
export function unusedMatchRules(
  { match = {}, allowUnusedRules }: RuleOptions,
  interactions: readonly Interaction[],
  redactor: Redactor,
): readonly string[] {
  const { ignoreQuery = [], ignoreBody = [] } = match;
  if (allowUnusedRules || interactions.length === 0) return [];
  if (ignoreQuery.length + ignoreBody.length === 0) return [];
  const requests = interactions.map(({ request }) => redactor.request({ ...request, headers: {} }));
  const inQueries = requests
    .flatMap(parametersOf)
    .flatMap(([name, value]) => [[name], ...placesIn(value, [name])]);
  const inBodies = requests.flatMap((request) => placesIn(bodyOf(request), []));
  return [
    { option: "match.ignoreQuery", rules: ignoreQuery, where: "queries", places: inQueries },
    { option: "match.ignoreBody", rules: ignoreBody, where: "bodies", places: inBodies },
  ].flatMap(unused);
}

/** The same of the rules for redacting, in what was recorded. */
export function unusedRedactRules(
  { redact = {}, allowUnusedRules }: RuleOptions,
  interactions: readonly Interaction[],
): readonly string[] {
  const { paths = [], keep } = redact;
  const kept = typeof keep === "object" ? keep : [];
  if (allowUnusedRules || interactions.length === 0 || paths.length + kept.length === 0) return [];
  const places = interactions.flatMap(({ request, response }) => [
    ...placesIn(bodyOf(request), []),
    ...conditionsOf(request).map((field) => [field]),
    ...(typeof response.body === "string" ? placesIn(parseJson(response.body), []) : []),
  ]);
  const where = "bodies";
  const masked = paths.map((rule) => (typeof rule === "string" ? rule : rule.path));
  return [
    { option: "redact.paths", rules: masked, where, places },
    { option: "redact.keep", rules: kept, where, places },
  ].flatMap(unused);
}

/** The fields that the conditions of a filter name: a value is redacted as theirs. */
const conditionsOf = (request: Interaction["request"]): readonly string[] =>
  parametersOf(request)
    .flatMap(([, value]) => (Array.isArray(value) ? value : []))
    .flatMap((condition) =>
      isRecord(condition) && isText(condition["field"]) ? [condition["field"]] : [],
    );

function placesIn(value: unknown, keys: Keys): readonly Keys[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = [...keys, key];
    return [place, ...placesIn(item, place)];
  });
}

const MOST_SHOWN = 30;

function unused({ option, rules, where, places }: Naming): readonly string[] {
  const names = (path: JsonPath, rule: string) => (keys: Keys) =>
    path.matches(keys) || (keys.length === 1 && keys[0] === rule);
  const idle = rules.flatMap((rule, index) =>
    places.some(names(compilePath(rule), rule)) ? [] : [`${option}.${index}: "${rule}"`],
  );
  if (idle.length === 0) return [];
  const all = [...new Set(places.map(withoutIndexes))].sort();
  const shown = all.slice(0, MOST_SHOWN).join(", ");
  const more = all.length > MOST_SHOWN ? ` and ${all.length - MOST_SHOWN} more` : "";
  const there = all.length === 0 ? "there is nothing" : `there are ${shown}${more}`;
  return idle.map((rule) => `${rule} names nothing; in the ${where} ${there}`);
}

const withoutIndexes = (keys: Keys): string =>
  keys.map((key) => (/^\d+$/.test(key) ? "*" : key)).join(".");
