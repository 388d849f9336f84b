/**
 * A copy of a contract whose nullable enumerations list `null` among their members, as OpenAPI demands
 * it: `nullable: true` alone does not allow `null` where an `enum` leaves it out, and the generator is
 * strict about it. The vendor's contract never lists it, and says in words when the value is `null`.
 */
export function withNullInEnumerations(contract: unknown): unknown {
  if (Array.isArray(contract)) return contract.map(withNullInEnumerations);
  if (typeof contract !== "object" || contract === null) return contract;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(contract).map(([key, value]) => [key, withNullInEnumerations(value)]),
  );
  const { enum: members, nullable } = copy;
  const lacksNull = nullable === true && Array.isArray(members) && !members.includes(null);
  return lacksNull ? { ...copy, enum: [...members, null] } : copy;
}
