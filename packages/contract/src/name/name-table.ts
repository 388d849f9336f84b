import { ContractError } from "../contract-error.ts";

/** Names by place, given by hand. Knows which of its entries were asked for. */
export interface NameTable {
  /** The name of whatever stands at these places, when there is one. */
  readonly find: (places: readonly string[]) => string | undefined;
  /** Fails when an entry names a place that the contract no longer has. */
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
