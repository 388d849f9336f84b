import { ContractError } from "../contract-error.ts";
import { groupBy } from "../group-by.ts";

/** A table of names by place. It knows which of its entries were used. */
export interface NameTable {
  /** The name for what occurs at these places, if the table has one. */
  readonly find: (places: readonly string[]) => string | undefined;
  /** Fails when an entry has a place that does not exist. */
  readonly checkUsed: () => void;
}

export function nameTable(title: string, entries: Readonly<Record<string, string>>): NameTable {
  const used = new Set<string>();
  return {
    find(places) {
      const matching = places.filter((place) => Object.hasOwn(entries, place));
      for (const place of matching) used.add(place);
      const names = [...new Set(matching.map((place) => entries[place]))];
      if (names.length > 1) {
        throw new ContractError(title, `gives one thing the names ${names.join(", ")}`);
      }
      return names[0];
    },
    checkUsed() {
      const unused = Object.keys(entries).filter((place) => !used.has(place));
      if (unused.length === 0) return;
      throw new ContractError(title, `nothing to name at ${unused.join(", ")}`);
    },
  };
}

/** Fails when two things have the same name. */
export function checkDistinct(
  named: readonly { readonly name: string; readonly places: readonly string[] }[],
  kind = "name",
): void {
  for (const [name, same] of groupBy(named, (one) => one.name)) {
    if (same.length === 1) continue;
    const places = same.map((one) => one.places[0]).join(" and ");
    throw new ContractError(places, `both want the ${kind} ${name}: see src/tables/names.ts`);
  }
}
