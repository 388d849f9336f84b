import type * as v from "valibot";
import { describeIssue, describeValue, type Issue, type IssueCode } from "./issue.ts";
import { isObject } from "./json.ts";
import { type SchemaNode, withoutWrappers } from "./schema.ts";

/** A value that a schema accepted, or everything that is wrong with it. */
export interface Validated {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

type Path = readonly PropertyKey[];
type Steps = readonly v.IssuePathItem[];

/** Validates a value that is to be sent. Never throws: a getter that does is an issue. */
export function validate(schema: v.GenericSchema, value: unknown, path: Path = []): Validated {
  try {
    return run(schema, value, path);
  } catch {
    const issue = describeIssue(path.join("."), "plain data", "a property that throws");
    return { value: undefined, issues: [issue] };
  }
}

function run(schema: v.GenericSchema, value: unknown, path: Path): Validated {
  const result = schema["~run"]({ value }, {});
  const root = schema as unknown as SchemaNode;
  const issues = result.issues
    ? result.issues.flatMap((issue) => explain(root, issue, path))
    : listsReadAsObjects(value, result.value, path);
  return { value: result.value, issues: firstOfEach(issues) };
}

/**
 * valibot reads a list as an object whose keys are indices, so an empty list passes for an object whose
 * keys are all optional: where the output has an object in place of a list.
 */
function listsReadAsObjects(input: unknown, output: unknown, path: Path): readonly Issue[] {
  if (input === output || typeof output !== "object" || output === null) return [];
  if (Array.isArray(input) !== Array.isArray(output)) return [notAnObject(path)];
  return Object.entries(output).flatMap(([key, value]) =>
    listsReadAsObjects((input as Record<string, unknown>)[key], value, [...path, key]),
  );
}

const notAnObject = (path: Path): Issue => describeIssue(path.join("."), "object", "list");

/** Each issue once: valibot finds several in a list that is read as an object. */
const firstOfEach = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((issue) => [`${issue.path} ${issue.message}`, issue])).values(),
];

/**
 * What an issue of valibot's means, in the words of this API.
 *
 * valibot stops at an object's first unknown key, and of a union it says only that no option fits: the
 * object is searched for the others, and the option that fits best is asked again.
 */
function explain(root: SchemaNode, issue: v.BaseIssue<unknown>, path: Path): readonly Issue[] {
  const steps: Steps = (issue.path ?? []) as never;
  const last = steps.at(-1);
  const at = [...path, ...steps.map(({ key }) => key as PropertyKey)];
  if (last?.type === "object" && Array.isArray(last.input)) return [notAnObject(at.slice(0, -1))];
  if (last !== undefined && issue.expected === "never") {
    const holder = optionFor(nodeAt(root, steps.slice(0, -1)), last.input);
    return unknownKeys(holder, last.input).map((key) => {
      const place = [...at.slice(0, -1), key].join(".");
      return describeIssue(place, "no such key", JSON.stringify(key), "unknown-key", "unknown key");
    });
  }
  if (last?.origin === "key" && issue.input === undefined) {
    return [describeIssue(at.join("."), "a value", "nothing", "missing", "required")];
  }
  const node = nodeAt(root, steps);
  if (issue.type === "union" && isObject(issue.input)) {
    const option = closestOption(node, issue.input);
    if (option.entries !== undefined) return validate(option as never, issue.input, at).issues;
  }
  const received = describeValue(issue.input, isShown(issue));
  return [describeIssue(at.join("."), expectation(issue, node), received, codeOf(issue))];
}

const unknownKeys = ({ entries = {} }: SchemaNode, value: unknown): readonly string[] =>
  Object.keys(Object(value)).filter((key) => !Object.hasOwn(entries, key));

/** The schema that a step leads to. All issues below a value share its step, so that its option is chosen once. */
const nodes = /* @__PURE__ */ new WeakMap<v.IssuePathItem, SchemaNode>();

/** The schema of the value that a path leads to. */
function nodeAt(root: SchemaNode, steps: Steps): SchemaNode {
  return steps.reduce((node, step) => {
    const { key, input, value } = step;
    const known = nodes.get(step);
    if (known !== undefined) return known;
    const holder = optionFor(node, input);
    const inner = holder.entries?.[String(key)] ?? holder.item ?? holder.value ?? holder;
    const found = withoutWrappers(inner.getter?.(value) ?? inner);
    nodes.set(step, found);
    return found;
  }, withoutWrappers(root));
}

const optionFor = (node: SchemaNode, value: unknown): SchemaNode =>
  node.type === "union" || node.type === "variant" ? closestOption(node, value) : node;

/** The option of a union or variant that a value was most likely meant to be. */
const closestOption = ({ options = [], key }: SchemaNode, value: unknown): SchemaNode =>
  (options as readonly SchemaNode[])
    .map((option) => ({ option, distance: distanceTo(option, value, key) }))
    .reduce((best, other) => (other.distance < best.distance ? other : best)).option;

/**
 * How far a value is from an option: by its tag; then by how many of its keys are missing, unknown or wrong;
 * then by the share of the option's required keys that are missing, so that a line with a label, a price and
 * a rate lacks its unit, not its product.
 */
function distanceTo(option: SchemaNode, value: unknown, tag: unknown): number {
  const { issues = [] } = (option as unknown as v.GenericSchema)["~run"]({ value }, {});
  const known = issues.filter(({ expected }) => expected !== "never");
  const broken = new Set(known.map(({ path }) => path?.[0]?.key));
  const missing = known.filter(({ path, input }) => path?.length === 1 && input === undefined);
  const required = Object.values(option.entries ?? {}).filter(({ type }) => type !== "optional");
  const count = broken.size + unknownKeys(option, value).length;
  const fit = count - missing.length + missing.length / (required.length || 1);
  return Number(broken.has(tag)) * 1e6 + count * 1e3 + fit + issues.length / 1e6;
}

/** Codes, dates and names may be shown; of what breaks a pattern, digits alone. */
function isShown({ type, input }: v.BaseIssue<unknown>): boolean {
  if (type === "regex") return /^[\d.,+ -]*$/.test(String(input));
  return /^(picklist|literal|variant|iso|check$)/.test(type);
}

const CODES: Readonly<Record<string, IssueCode>> = {
  picklist: "member",
  literal: "member",
  variant: "member",
  min_value: "range",
  max_value: "range",
  min_length: "length",
  max_length: "length",
  non_empty: "length",
  check_items: "duplicate",
};

/** The other checks of valibot's are about a format: a date, an address, a pattern. */
const codeOf = ({ type, kind, input }: v.BaseIssue<unknown>): IssueCode =>
  (input === undefined ? "missing" : CODES[type]) ??
  (kind === "schema" || /safe_integer|finite/.test(type) ? "type" : "format");

const WORDS: Readonly<Record<string, string>> = {
  array: "list",
  filter: "list",
  strict_object: "object",
  record: "object",
  safe_integer: "integer",
  iso_date: "date (YYYY-MM-DD)",
  iso_timestamp: "timestamp (RFC 3339)",
  non_empty: "a text that is not empty",
  check_items: "different items",
};

function expectation(
  { type, expected, requirement, message }: v.BaseIssue<unknown>,
  node: SchemaNode,
) {
  if (type === "picklist") return quoted(node.options as readonly string[]);
  if (type === "custom") return message;
  if (type === "number" && node.pipe?.[1]?.type === "safe_integer") return "integer";
  if (/^min_/.test(type)) return `at least ${requirement}`;
  if (/^max_/.test(type)) return `at most ${requirement}`;
  if (expected === "Object") return "object";
  const word = WORDS[type === "check" ? (node.pipe?.[1]?.type ?? type) : type];
  return word ?? (expected ?? type).replace(/^\((.*)\)$/, "$1");
}

const MOST_NAMES = 12;

/** The names that are expected; a long list is cut. */
function quoted(names: readonly string[]): string {
  const list = names.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  if (names.length > MOST_NAMES) list.push(`… (${names.length} in all)`);
  return list.join(" | ");
}
