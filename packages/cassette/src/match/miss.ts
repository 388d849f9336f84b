import { isRecord } from "../values.ts";
import type { Shape } from "./shape.ts";

/** A recorded interaction as a message names it. */
export interface RecordedShape {
  /** Its place in the recording, from 0. */
  readonly index: number;
  readonly shape: Shape;
  readonly played: boolean;
}

const MOST_DIFFERENCES = 40;

/** Says that nothing matches a request, which recorded one is nearest, and each difference from it. */
export function describeMiss(recorded: readonly RecordedShape[], asked: Shape): string {
  const start = nameMiss(asked);
  if (recorded.length === 0) return `${start}: the cassette is empty`;
  const equal = recorded.filter(({ shape }) => shape.key === asked.key).length;
  if (equal > 0) {
    const times = equal === 1 ? "once" : `${equal} times`;
    return `${start} once more: it was recorded ${times}, and all of that was played already`;
  }
  const { candidate, differences } = nearest(recorded, asked);
  const shown = differences
    .slice(0, MOST_DIFFERENCES)
    .map(({ place, recorded, asked }) => `\n  ${place}: recorded ${recorded}, asked ${asked}`);
  const more = differences.length - shown.length;
  const state = candidate.played ? ", played already" : "";
  return [
    `${start}; nearest is ${describeRecorded(candidate)}${state}, which differs in`,
    ...shown,
    ...(more > 0 ? [`\n  and ${more} more`] : []),
  ].join("");
}

/** Says that nothing matches a request. */
export const nameMiss = (asked: Shape): string => `nothing recorded matches ${titleOf(asked)}`;

/** Names a request by its method and path. */
export const titleOf = ({ method, path }: Pick<Shape, "method" | "path">): string =>
  `${method} ${path}`;

/** Names a recorded interaction: `interaction 3, GET /api/external/v2/journals`. */
export const describeRecorded = ({
  index,
  shape,
}: {
  readonly index: number;
  readonly shape: Pick<Shape, "method" | "path">;
}): string => `interaction ${index + 1}, ${titleOf(shape)}`;

interface Near {
  readonly candidate: RecordedShape;
  readonly differences: readonly Difference[];
  readonly distance: number;
}

/** The first of the least distant; of two that differ alike, one that was not played comes first. */
function nearest(recorded: readonly RecordedShape[], asked: Shape): Near {
  const near = recorded.map((candidate): Near => {
    const differences = differencesBetween(candidate.shape, asked);
    return { candidate, differences, distance: distanceOf(differences, candidate, asked) };
  });
  return near.reduce((best, other) => (other.distance < best.distance ? other : best));
}

const METHOD = 40;
const SEGMENT = 25;
const PLAYED = 0.5;

/** A difference in the path or the method weighs more than many in the body. */
function distanceOf(
  differences: readonly Difference[],
  { shape, played }: RecordedShape,
  asked: Shape,
): number {
  const method = shape.method === asked.method ? 0 : METHOD;
  const segments = countSegmentDifferences(shape.path, asked.path) * SEGMENT;
  return method + segments + differences.length + (played ? PLAYED : 0);
}

function countSegmentDifferences(recorded: string, asked: string): number {
  const segments = recorded.split("/");
  const others = asked.split("/");
  const different = segments.filter((segment, index) => segment !== others[index]).length;
  return different + Math.max(0, others.length - segments.length);
}

/** Where two requests differ: `body.invoice_lines.0.quantity`, with both values as JSON. */
export interface Difference {
  readonly place: string;
  readonly recorded: string;
  readonly asked: string;
}

/** Every difference between a recorded request and one that is asked for. */
export function differencesBetween(recorded: Shape, asked: Shape): readonly Difference[] {
  return [
    ...compare("method", recorded.method, asked.method),
    ...compare("path", recorded.path, asked.path),
    ...compare("query", withoutLists(recorded.query), withoutLists(asked.query)),
    ...compare("body", recorded.body, asked.body),
  ];
}

/** A parameter that occurs once is shown without its list. */
const withoutLists = (query: Shape["query"]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );

function compare(place: string, recorded: unknown, asked: unknown): readonly Difference[] {
  if (recorded === asked) return [];
  const children = childrenOf(recorded);
  const others = childrenOf(asked);
  const isSameKind = Array.isArray(recorded) === Array.isArray(asked);
  if (children === undefined || others === undefined || !isSameKind) {
    return [{ place, recorded: describeValue(recorded), asked: describeValue(asked) }];
  }
  return [...new Set([...Object.keys(children), ...Object.keys(others)])].flatMap((key) =>
    compare(`${place}.${key}`, ownValue(children, key), ownValue(others, key)),
  );
}

/** The value of an own key: a key may be called `valueOf`. */
const ownValue = (children: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(children, key) ? children[key] : undefined;

/** The values of a record by key, or of a list by index. */
function childrenOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isRecord(value) ? value : undefined;
}

const LONGEST = 120;

function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}
