import type { Books } from "../books/books.ts";
import { firstIds, ID_GRAIN, type LastIds } from "../books/numbering.ts";
import { nameOfCopy, slug } from "./master-data.ts";
import { copiesOf, type Unit } from "./units.ts";

/** What a value is in a copy, by the copy's index: 0 for the first one. */
export type Make<Value> = (copy: number) => Value;

/** Where the copies of seeded books go. */
export interface CopyPlan {
  /** The unit that an id belongs to; `undefined` for what exists once. */
  unitOf(id: number): PlannedUnit | undefined;
  /** The ids of the copies of what an id is of; `undefined` for a number that is no id. */
  idsOf(value: number): Make<number> | undefined;
  /** The texts that every copy of a unit has otherwise. */
  readonly texts: readonly PlannedText[];
  /** The last ids and numbers after all copies. */
  readonly ids: LastIds;
  readonly numbers: Map<string, number>;
}

/** A unit, and how often it is there. */
export interface PlannedUnit extends Unit {
  readonly copies: number;
  /** How far its ids move, because of the copies of units before it. */
  readonly offset: number;
  /** How far the ids of two of its copies are apart. */
  readonly span: number;
}

/** A text that names a unit, and what it is in a copy. */
export interface PlannedText {
  readonly text: string;
  readonly make: Make<string>;
}

const FIRST = firstIds();
type Kind = keyof LastIds;

const KINDS = Object.keys(FIRST) as readonly Kind[];

/** Each kind of ids has room of its own, so that many documents of two kinds never share one. */
const FIRST_ROOM = ID_GRAIN * 2 ** 33;
const ROOM = ID_GRAIN * 2 ** 30;

const roomOf = (kind: Kind): number =>
  SMALL.has(kind) ? 0 : FIRST_ROOM + KINDS.indexOf(kind) * ROOM - FIRST[kind];

/** Kinds that units get after they were written: each copy has ids of its own all the same. */
const LATE: ReadonlySet<Kind> = new Set<Kind>(["appendix"]);

/** Kinds whose ids are so small that other numbers may be equal to them. */
const SMALL: ReadonlySet<Kind> = new Set(KINDS.filter((kind) => FIRST[kind] < ID_GRAIN ** 2));

/** Plans the copies of seeded books that come to so many invoices. */
export function planCopies(seeded: Books, list: readonly Unit[], invoices: number): CopyPlan {
  const units = plannedUnits(list, copiesOf(list, seeded.invoices.size, invoices));
  const kindOf = (id: number) =>
    KINDS.find(
      (kind) => id > FIRST[kind] && id <= seeded.ids[kind] && (id - FIRST[kind]) % ID_GRAIN === 0,
    );
  const unitIn = (kind: Kind, id: number) =>
    units.find(({ before, after }) => id > before[kind] && id <= after[kind]);
  const unitOf = (id: number) => {
    const kind = kindOf(id);
    return kind && unitIn(kind, id);
  };
  const spanOf = (kind: Kind) => seeded.ids[kind] - FIRST[kind] + ID_GRAIN;
  const most = Math.max(1, ...units.map(({ copies }) => copies));
  const movedBy = (kind: Kind, id: number) => {
    const last = units.findLast(({ before }) => id > before[kind]);
    return last === undefined ? 0 : last.offset + (last.copies - 1) * last.span;
  };
  const idsOf = (value: number): Make<number> | undefined => {
    const kind = kindOf(value);
    if (kind === undefined) return undefined;
    if (LATE.has(kind)) return (copy) => value + roomOf(kind) + copy * spanOf(kind);
    const unit = unitIn(kind, value);
    const moved = value + roomOf(kind) + (unit?.offset ?? movedBy(kind, value));
    if (unit === undefined) return () => moved;
    const { copies, span } = unit;
    return (copy) => moved + (copy % copies) * span;
  };
  const ids = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      seeded.ids[kind] +
        roomOf(kind) +
        (LATE.has(kind) ? most * spanOf(kind) : movedBy(kind, seeded.ids[kind])),
    ]),
  ) as LastIds;
  return { unitOf, idsOf, ids, ...namesOf(seeded, units, idsOf) };
}

function plannedUnits(list: readonly Unit[], copies: readonly number[]): readonly PlannedUnit[] {
  let offset = 0;
  return list.map((unit, index) => {
    const own = copies[index] ?? 1;
    const span = Math.max(...KINDS.map((kind) => unit.after[kind] - unit.before[kind]));
    const planned = { ...unit, copies: own, offset, span };
    offset += (own - 1) * span;
    return planned;
  });
}

/** The numbers and names of the units, and the last numbers after all copies. */
function namesOf(
  seeded: Books,
  units: readonly PlannedUnit[],
  idsOf: CopyPlan["idsOf"],
): Pick<CopyPlan, "numbers" | "texts"> {
  const numbers = new Map(seeded.numbers);
  const texts: PlannedText[] = [];
  const moved = new Map<string, number>();
  for (const unit of units) {
    for (const [prefix, last] of unit.numbersAfter) {
      const first = unit.numbersBefore.get(prefix) ?? 0;
      const count = last - first;
      const offset = moved.get(prefix) ?? 0;
      for (let number = first + 1; number <= last; number += 1) {
        texts.push({
          text: numberText(prefix, number),
          make: (copy) => numberText(prefix, number + offset + (copy % unit.copies) * count),
        });
      }
      moved.set(prefix, offset + (unit.copies - 1) * count);
    }
  }
  for (const [prefix, offset] of moved) numbers.set(prefix, (numbers.get(prefix) ?? 0) + offset);
  return { numbers, texts: [...texts, ...partyTexts(seeded, units, idsOf)] };
}

const numberText = (prefix: string, number: number): string =>
  `${prefix}${String(number).padStart(4, "0")}`;

/** The names of parties, in addresses too, and the account numbers that are made of their ids. */
function partyTexts(
  seeded: Books,
  units: readonly PlannedUnit[],
  idsOf: CopyPlan["idsOf"],
): readonly PlannedText[] {
  const named = [...seeded.customers.values(), ...seeded.suppliers.values()].flatMap((party) => [
    { id: party.id, name: "last_name" in party ? party.last_name : party.name },
  ]);
  const products = [...seeded.products.values()].map(({ id, label }) => ({ id, name: label }));
  return [...named, ...products].flatMap(({ id, name }) => {
    const ids = idsOf(id);
    const copies =
      units.find(({ kind, before, after }) => kind === "party" && isWithin(id, before, after))
        ?.copies ?? 1;
    const index = (copy: number) => (copy % copies) + 1;
    return [
      { text: name, make: (copy: number) => nameOfCopy(name, index(copy)) },
      { text: slug(name), make: (copy: number) => slug(nameOfCopy(name, index(copy))) },
      {
        text: String(id / ID_GRAIN),
        make: (copy: number) => String((ids?.(copy) ?? id) / ID_GRAIN),
      },
    ];
  });
}

const isWithin = (id: number, before: LastIds, after: LastIds): boolean =>
  KINDS.some((kind) => id > before[kind] && id <= after[kind]);
