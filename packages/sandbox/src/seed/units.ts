import type { Books } from "../books/books.ts";
import type { LastIds } from "../books/numbering.ts";

/** What a unit is: a party (a customer, a product, a supplier), or a document with what belongs to it. */
export type UnitKind = "document" | "party";

/** A part of the seeded books that a larger company has several times, by what was written for it. */
export interface Unit {
  readonly kind: UnitKind;
  /** The last ids before and after it was written. */
  readonly before: LastIds;
  readonly after: LastIds;
  /** The last numbers of each prefix before and after. */
  readonly numbersBefore: ReadonlyMap<string, number>;
  readonly numbersAfter: ReadonlyMap<string, number>;
  /** How many invoices it has. */
  readonly invoices: number;
}

/** Marks what is written by `work` as a unit, and returns what it returns. */
export type MarkUnit = <Value>(kind: UnitKind, work: () => Value) => Value;

/** The units of books that are being seeded, in the order of their ids. */
export interface Units {
  readonly mark: MarkUnit;
  readonly list: readonly Unit[];
}

export function createUnits(books: Books): Units {
  const list: Unit[] = [];
  const now = () => ({
    ids: { ...books.ids },
    numbers: new Map(books.numbers),
    invoices: books.invoices.size,
  });
  return {
    list,
    mark: (kind, work) => {
      const before = now();
      const value = work();
      const after = now();
      list.push({
        kind,
        before: kind === "document" ? withoutAccounts(before.ids, after.ids) : before.ids,
        after: after.ids,
        numbersBefore: before.numbers,
        numbersAfter: after.numbers,
        invoices: after.invoices - before.invoices,
      });
      return value;
    },
  };
}

/** Ledger accounts that a document is the first to need are there once, for all documents. */
const withoutAccounts = (before: LastIds, { ledgerAccount }: LastIds): LastIds => ({
  ...before,
  ledgerAccount,
});

/**
 * How often each unit is there in books of so many invoices. What a multiple of the seeded ones lacks,
 * the last draft makes up for: no other document knows it.
 */
export function copiesOf(
  units: readonly Unit[],
  seeded: number,
  invoices: number,
): readonly number[] {
  const times = Math.max(1, Math.floor(invoices / seeded));
  const missing = Math.max(0, invoices - times * seeded);
  const last = units.findLastIndex((unit) => unit.invoices === 1);
  return units.map((_unit, index) => (index === last ? times + missing : times));
}
