/** The members of an enumeration less a few: where one place lacks some that another has. */
export function without<const Member extends string, const Lacking extends Member>(
  members: readonly Member[],
  lacking: readonly Lacking[],
): Exclude<Member, Lacking>[] {
  const lacks = new Set<string>(lacking);
  return members.filter((member): member is Exclude<Member, Lacking> => !lacks.has(member));
}
