import { type Difference, differencesOf } from "./differences.ts";
import type { Shape } from "./shape.ts";
import type { Take } from "./take.ts";

const MOST_TOLD = 40;

/** Says that nothing matches a request, which recorded one is nearest, and each difference from it. */
export function describeMiss(takes: readonly Take[], asked: Shape): string {
  const start = `nothing recorded matches ${titleOf(asked)}`;
  if (takes.length === 0) return `${start}: the cassette is empty`;
  const equal = takes.filter(({ shape }) => shape.key === asked.key).length;
  if (equal > 0) {
    return `${start} once more: it was recorded ${times(equal)}, and all of that was played already`;
  }
  const { take, differences } = nearest(takes, asked);
  const told = differences
    .slice(0, MOST_TOLD)
    .map(({ place, recorded, asked }) => `\n  ${place}: recorded ${recorded}, asked ${asked}`);
  const more = differences.length - told.length;
  const state = take.played ? ", played already" : "";
  return [
    `${start}; nearest is interaction ${take.index + 1}, ${titleOf(take.shape)}${state}, which differs in`,
    ...told,
    ...(more > 0 ? [`\n  and ${more} more`] : []),
  ].join("");
}

/** A request in a few words: its method and path. */
export const titleOf = ({ method, path }: Pick<Shape, "method" | "path">): string =>
  `${method} ${path}`;

/** A recorded interaction in a few words. */
export const tellTake = ({ index, shape }: Take): string =>
  `interaction ${index + 1}, ${titleOf(shape)}`;

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

interface Near {
  readonly take: Take;
  readonly differences: readonly Difference[];
  readonly distance: number;
}

/** The first of the least distant; one that is still to be played comes before one that is not. */
function nearest(takes: readonly Take[], asked: Shape): Near {
  const near = takes.map((take): Near => {
    const differences = differencesOf(take.shape, asked);
    return { take, differences, distance: distanceOf(differences, take, asked) };
  });
  return near.reduce((best, other) => (other.distance < best.distance ? other : best));
}

const METHOD = 40;
const SEGMENT = 25;
const PLAYED = 0.5;

/** A difference in the path or the method weighs more than many in the body. */
function distanceOf(differences: readonly Difference[], { shape, played }: Take, asked: Shape) {
  const method = shape.method === asked.method ? 0 : METHOD;
  const segments = segmentsApart(shape.path, asked.path) * SEGMENT;
  return method + segments + differences.length + (played ? PLAYED : 0);
}

function segmentsApart(one: string, other: string): number {
  const ours = one.split("/");
  const theirs = other.split("/");
  const apart = ours.filter((segment, index) => segment !== theirs[index]).length;
  return apart + Math.max(0, theirs.length - ours.length);
}
