/** What is open of an invoice, in cents: above zero for money that comes in. */
export interface Claim {
  readonly id: number;
  readonly cents: number;
}

/**
 * Shares a transaction out among its invoices, in order: each is settled as far as the money goes. Credit
 * notes among invoices add to the money, as far as the invoices need it.
 */
export function allot(cents: number, claims: readonly Claim[]): ReadonlyMap<number, number> {
  const direction = Math.sign(cents);
  const settled = claims.filter((claim) => Math.sign(claim.cents) === direction);
  const credited = claims.filter((claim) => Math.sign(claim.cents) === -direction);
  const lacking = Math.abs(total(settled)) - Math.abs(cents);
  const credits = Math.min(Math.max(lacking, 0), Math.abs(total(credited)));
  return new Map([...shareOut(credits, credited), ...shareOut(Math.abs(cents) + credits, settled)]);
}

const total = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { cents }) => sum + cents, 0);

/** Settles claims of one sign, one after the other. */
function shareOut(money: number, claims: readonly Claim[]): readonly (readonly [number, number])[] {
  let left = money;
  return claims.map(({ id, cents }) => {
    const share = Math.min(left, Math.abs(cents));
    left -= share;
    return [id, Math.sign(cents) * share] as const;
  });
}
