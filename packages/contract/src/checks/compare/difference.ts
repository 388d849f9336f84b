/** What two descriptions of the API say otherwise at one place. */
export interface Difference {
  readonly place: string;
  readonly what: string;
  /** The same as data, where it is about the contract. */
  readonly change?: Change;
}

/** A difference as data. `left` and `right` are the sides of the comparison. */
export type Change =
  | { readonly kind: "only"; readonly thing: string; readonly on: "left" | "right" }
  | {
      readonly kind: "limit";
      readonly name: string;
      readonly left: unknown;
      readonly right: unknown;
    }
  | { readonly kind: "value"; readonly left: unknown; readonly right: unknown }
  | {
      readonly kind: "members";
      readonly thing: string;
      readonly left: readonly unknown[];
      readonly right: readonly unknown[];
    }
  /** The contract no longer has what a row of `tables/corrections.ts` corrects. */
  | { readonly kind: "correction" };

export const lineOf = ({ place, what }: Difference): string => `${place}: ${what}`;

/** What the two sides of a comparison are called, as in "the contract" and "the code". */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

export const onlyIn = (
  sides: Sides,
  on: "left" | "right",
  place: string,
  thing: string,
): Difference => ({
  place,
  what: `${thing} in ${sides[on]} only`,
  change: { kind: "only", thing, on },
});

export const differing = (
  sides: Sides,
  place: string,
  left: unknown,
  right: unknown,
): Difference => ({
  place,
  what: `${left} in ${sides.left}, ${right} in ${sides.right}`,
  change: { kind: "value", left, right },
});

/** A limit that the one side sets otherwise than the other, or not at all. */
export function differingLimit(
  sides: Sides,
  place: string,
  name: string,
  left: unknown,
  right: unknown,
): Difference {
  const text = (value: unknown) => (value === undefined ? `no ${name}` : `${name} ${value}`);
  return {
    ...differing(sides, place, text(left), text(right)),
    change: { kind: "limit", name, left, right },
  };
}

/** The members that one list has and the other has not, as one difference. */
export function differingMembers(
  sides: Sides,
  place: string,
  thing: string,
  left: readonly unknown[],
  right: readonly unknown[],
): Difference[] {
  const [ours, theirs] = [without(left, right), without(right, left)];
  const parts = [
    ...(ours.length === 0 ? [] : [`${ours.join(", ")} in ${sides.left} only`]),
    ...(theirs.length === 0 ? [] : [`${theirs.join(", ")} in ${sides.right} only`]),
  ];
  if (parts.length === 0) return [];
  const change: Change = { kind: "members", thing, left: ours, right: theirs };
  return [{ place, what: `${thing}: ${parts.join(", ")}`, change }];
}

const without = (own: readonly unknown[], others: readonly unknown[]) =>
  own.filter((member) => !others.includes(member));
