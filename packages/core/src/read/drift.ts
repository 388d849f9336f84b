import { describeIssue, type Issue } from "../issue.ts";
import * as enumerations from "../resources/enumerations.ts";
import type { SchemaNode } from "../schema.ts";
import { pathAt, type ReadingLog } from "./reader.ts";

/**
 * How the real API differs from the contract at one place of a response.
 *
 * - `absent`: a declared key is missing; it reads `null`, or `[]` for a list.
 * - `undeclared`: a key that the contract does not declare; it stays in the value.
 * - `unknown-member`: a value outside a declared enumeration; it stays.
 * - `constraint`: a value outside a declared length, pattern or bound; it stays.
 */
export type DriftKind = "absent" | "undeclared" | "unknown-member" | "constraint";

/** The kind of drift of a field that is not there, or is of another form than declared. */
export const kindOfField = (value: unknown): DriftKind =>
  value === undefined || value === null ? "absent" : "constraint";

/** One kind of drift at one place, however often it occurs. */
export interface Drift {
  /** Where, with `*` for any element: `items.*.installments`. */
  readonly place: string;
  readonly kind: DriftKind;
  /** How many times it occurs in this response. */
  readonly count: number;
  /** The path of the first occurrence: `items.0.installments`. */
  readonly example: string;
  /** The unknown member, for `unknown-member`. */
  readonly received?: string;
}

/** The drift of one response. */
export interface DriftReport {
  /** The operation's name. */
  readonly operation: string;
  readonly drift: readonly Drift[];
  readonly requestId?: string;
}

/** Watches for drift: called once per response, before it is read. See `watchDrift` and `refuseDrift`. */
export type DriftWatch = (response: WatchedResponse) => DriftLog;

/** Which response is read. */
export interface WatchedResponse {
  /** The operation's name. */
  readonly operation: string;
  readonly requestId?: string;
}

/** What the readers of a response report while they read it. */
export interface DriftLog {
  /** Records drift at a place. */
  note(log: ReadingLog, kind: DriftKind, place: string, received?: string): void;
  /** Judges a value of the right type. */
  judge(log: ReadingLog, place: string, schema: SchemaNode, value: unknown): void;
  /** Called when the whole response was read and fits. Issues turn it into an `InvalidResponse`. */
  end(): readonly Issue[];
}

/**
 * Watches for drift, and calls `listener` once for each response that has some. The response is read all
 * the same; what the listener throws is ignored.
 */
export const watchDrift = (listener: (report: DriftReport) => void): DriftWatch =>
  collectDrift((report) => {
    try {
      listener(report);
    } catch {
      // A listener's mistake must not turn a good response into a failure.
    }
    return [];
  });

/** Makes drift an `InvalidResponse`, with an issue for each kind at each place: for contract tests. */
export const refuseDrift: DriftWatch = /* @__PURE__ */ collectDrift(({ drift }) =>
  drift.map(({ example, received, kind }: Drift) =>
    describeIssue(example, "no drift", received ?? kind, "drift", `drift: ${kind}`),
  ),
);

type Counted = { -readonly [Key in keyof Drift]: Drift[Key] };

/** Collects the drift of each response, once per place and kind, and passes on what there is. */
function collectDrift(report: (found: DriftReport) => readonly Issue[]): DriftWatch {
  return (response) => {
    const found: Counted[] = [];
    const known: { [Kind in DriftKind]?: Map<string, Counted> } = {};
    const drift: DriftLog = {
      note(log, kind, place, received) {
        const ofKind = known[kind] ?? new Map<string, Counted>();
        known[kind] = ofKind;
        const noted = ofKind.get(place);
        if (noted !== undefined) {
          noted.count += 1;
          return;
        }
        const member = received === undefined ? {} : { received };
        const first = { place, kind, count: 1, example: pathAt(log, place), ...member };
        ofKind.set(place, first);
        found.push(first);
      },
      judge(log, place, schema, value) {
        const { members, checks } = limitsOf(schema);
        if (members?.has(value) === false) {
          drift.note(log, "unknown-member", place, value as string);
        }
        if (checks.some((check) => breaks(check, value))) drift.note(log, "constraint", place);
      },
      end: () => (found.length === 0 ? [] : report({ ...response, drift: found })),
    };
    return drift;
  };
}

/** What a value of a schema's type may break. */
interface Limits {
  readonly members: ReadonlySet<unknown> | undefined;
  readonly checks: readonly Check[];
}

type Check = NonNullable<SchemaNode["pipe"]>[number];

/** By schema: looked up for each value of a response. */
const knownLimits = /* @__PURE__ */ new WeakMap<SchemaNode, Limits>();

function limitsOf(schema: SchemaNode): Limits {
  const known = knownLimits.get(schema);
  if (known !== undefined) return known;
  const { members, without = [] } = enumerationOf(schema);
  const list = typeof members === "string" ? ENUMERATIONS[members] : members;
  const limits = {
    members: list && new Set<unknown>(list.filter((member) => !without.includes(member))),
    checks: (schema.pipe ?? []).filter(({ kind }) => kind === "validation"),
  };
  knownLimits.set(schema, limits);
  return limits;
}

/** The members of an enumeration that are known today; `undefined` for any other schema. */
export const membersOf = (schema: SchemaNode): ReadonlySet<unknown> | undefined =>
  limitsOf(schema).members;

/** What `open` says of an enumeration. */
interface Enumeration {
  readonly members?: string | readonly string[];
  readonly without?: readonly string[] | undefined;
}

const enumerationOf = ({ pipe = [] }: SchemaNode): Enumeration =>
  pipe.find(({ type }) => type === "metadata")?.metadata ?? {};

const ENUMERATIONS: Readonly<Record<string, readonly string[]>> = enumerations;

const breaks = (check: Check, value: unknown): boolean =>
  check["~run"]({ typed: true, value } as never, {}).issues !== undefined;
