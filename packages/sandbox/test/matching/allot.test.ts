import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { allot } from "../../src/resources/matching/allot.ts";

const shares = (cents: number, claims: readonly number[]) => [
  ...allot(
    cents,
    claims.map((own, id) => ({ id, cents: own })),
  ).entries(),
];

const amounts = (cents: number, claims: readonly number[]): readonly number[] => {
  const shared = new Map(shares(cents, claims));
  return claims.map((_claim, id) => shared.get(id) ?? 0);
};

const cents = fc.integer({ min: -50_000, max: 50_000 });
const claims = fc.array(cents, { maxLength: 8 });
const total = (all: readonly number[]) => all.reduce((sum, own) => sum + own, 0);

const allotting = suite("allotting a transaction");

allotting("settles one invoice after the other, as far as the money goes", () => {
  assert.equal(amounts(40_000, [36_000, 14_000]), [36_000, 4000]);
  assert.equal(amounts(-40_000, [-36_000, -14_000]), [-36_000, -4000]);
  assert.equal(amounts(60_000, [36_000, 14_000]), [36_000, 14_000]);
});

allotting("adds credit notes to the money, as far as the invoices need it", () => {
  assert.equal(amounts(30_000, [36_000, -6000]), [36_000, -6000]);
  assert.equal(amounts(33_000, [36_000, -6000]), [36_000, -3000]);
  assert.equal(amounts(30_000, [-6000]), [0]);
});

allotting("never gives an invoice more than it claims, or the other way round", () => {
  fc.assert(
    fc.property(cents, claims, (money, all) => {
      for (const [index, share] of amounts(money, all).entries()) {
        const claim = all[index] ?? 0;
        assert.ok(Math.abs(share) <= Math.abs(claim));
        assert.ok(share === 0 || Math.sign(share) === Math.sign(claim));
      }
    }),
  );
});

allotting("never spends more than there is, and leaves nothing while claims are open", () => {
  fc.assert(
    fc.property(cents, claims, (money, all) => {
      const shared = amounts(money, all);
      const spent = total(shared) * Math.sign(money);
      assert.ok(spent >= 0 && spent <= Math.abs(money));
      const isOpen = all.some(
        (claim, index) => Math.sign(claim) === Math.sign(money) && shared[index] !== claim,
      );
      if (isOpen) assert.is(spent, Math.abs(money));
    }),
  );
});

allotting.run();
