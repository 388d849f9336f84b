/** What two descriptions of the API say otherwise at one place. */
export interface Difference {
  readonly place: string;
  readonly what: string;
}

export const lineOf = ({ place, what }: Difference): string => `${place}: ${what}`;

/** What the two sides of a comparison are called, as in "the contract" and "the code". */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

export const onlyIn = (side: string, place: string, what: string): Difference => ({
  place,
  what: `${what} in ${side} only`,
});

export const differing = (
  sides: Sides,
  place: string,
  left: unknown,
  right: unknown,
): Difference => ({ place, what: `${left} in ${sides.left}, ${right} in ${sides.right}` });

/** The members that one list has and the other has not, as one difference. */
export function differingMembers(
  sides: Sides,
  place: string,
  what: string,
  left: readonly unknown[],
  right: readonly unknown[],
): Difference[] {
  const parts = [
    membersOnlyIn(sides.left, left, right),
    membersOnlyIn(sides.right, right, left),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [{ place, what: `${what}: ${parts.join(", ")}` }];
}

function membersOnlyIn(side: string, own: readonly unknown[], others: readonly unknown[]) {
  const extra = own.filter((member) => !others.includes(member));
  return extra.length === 0 ? undefined : `${extra.join(", ")} in ${side} only`;
}
