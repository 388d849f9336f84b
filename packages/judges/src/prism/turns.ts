/** Lets every option of a choice have its turn. */
export interface Turns {
  /** The next option of the choice that is made at a place. */
  next<Option>(place: object, options: readonly Option[]): Option;
  /** Whether every option of every choice so far has been taken. */
  areOver(): boolean;
}

/** So many members of a long enumeration have their turn: its first, and others at equal distances. */
const MOST_TURNS = 20;

export function createTurns(): Turns {
  const left = new Map<object, { taken: number; readonly of: number }>();
  return {
    next: (place, options) => {
      const state = left.get(place) ?? { taken: 0, of: Math.min(options.length, MOST_TURNS) };
      left.set(place, state);
      const option = options[Math.floor(((state.taken % state.of) * options.length) / state.of)];
      if (option === undefined) throw new Error("A choice of nothing");
      state.taken += 1;
      return option;
    },
    areOver: () => [...left.values()].every(({ taken, of }) => taken >= of),
  };
}
