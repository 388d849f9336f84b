import { ContractError } from "../contract-error.ts";
import { groupBy } from "../group-by.ts";
import type { EnumerationShape } from "../model/shape.ts";
import { shapeKey } from "../model/share.ts";
import { walk } from "../model/walk.ts";
import type { NameTable } from "./name-table.ts";
import type { NamedType } from "./name-types.ts";
import { constantCase, pascalCase, plural, singular } from "./word-forms.ts";

/** An enumeration with a name. */
export interface NamedEnumeration {
  /** The type of a member: `Currency`. */
  readonly name: string;
  /** The list of all members: `CURRENCIES`. */
  readonly constant: string;
  readonly members: readonly string[];
  readonly key: string;
  /** Every place where it occurs. */
  readonly places: readonly string[];
}

/** Longer enumerations have a name even when they occur only once. */
const LONG = 12;

interface Use {
  readonly shape: EnumerationShape;
  readonly places: readonly string[];
}

/** Returns the enumerations that are long or occur in several types. */
export function nameEnumerations(
  types: readonly NamedType[],
  names: NameTable,
): NamedEnumeration[] {
  const groups = groupBy(types.flatMap(usesIn), ({ shape }) => shapeKey(shape));
  const candidates = [...groups].filter(([, uses]) => isWorthAName(uses));
  return candidates
    .filter(([, uses]) => !candidates.some(([, others]) => isPart(uses, others)))
    .map(([key, uses]) => nameEnumeration(key, uses, names));
}

function usesIn(type: NamedType): Use[] {
  const uses: Use[] = [];
  walk(type.shape, "", (shape, step) => {
    const inInnerObject = step.replace(/(\.\*)+$/, "").lastIndexOf(".") > 0;
    if (shape.kind !== "enumeration" || inInnerObject || shape.members.length < 2) return;
    uses.push({ shape, places: type.places.map((place) => place + step) });
  });
  return uses;
}

const membersOf = (uses: readonly Use[]) => uses[0]?.shape.members ?? [];

const isWorthAName = (uses: readonly Use[]) => uses.length > 1 || membersOf(uses).length > LONG;

/** Whether the one is the other without a few members: then it is derived from it. */
function isPart(uses: readonly Use[], others: readonly Use[]): boolean {
  return isDerived(membersOf(uses), membersOf(others));
}

export function isDerived(part: readonly string[], whole: readonly string[]): boolean {
  const lacking = whole.length - part.length;
  return (
    part.length > LONG &&
    lacking > 0 &&
    lacking <= whole.length / 10 &&
    part.every((member) => whole.includes(member))
  );
}

function nameEnumeration(key: string, uses: readonly Use[], names: NameTable): NamedEnumeration {
  const places = uses.flatMap((use) => use.places);
  const name = names.find(places) ?? chooseName(places);
  return { name, constant: constantCase(plural(name)), members: membersOf(uses), key, places };
}

function chooseName(places: readonly string[]): string {
  const names = [...new Set(places.map(automaticName))];
  if (names.length === 1 && names[0] !== undefined) return names[0];
  throw new ContractError(
    places[0] ?? "",
    `is an enumeration with several names (${names.join(", ")}): see src/tables/names.ts`,
  );
}

const automaticName = (place: string) =>
  pascalCase(singular(place.replace(/(?:\.\*)+$/, "").replace(/^.*\./, "")));
