import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { orderedIds, reindex, rowsWith } from "../src/books/indexes.ts";

interface Row {
  readonly id: number;
  readonly date: string;
  readonly tags: readonly string[];
}

const row: fc.Arbitrary<Row> = fc.record({
  id: fc.integer({ min: 1, max: 12 }),
  date: fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03"),
  tags: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
});

const write = fc.record({ row, isRemoval: fc.boolean() });

const indexes = suite("indexes");

const byDate = (rows: ReadonlyMap<number, Row>) => orderedIds(rows, "date", ({ date }) => date);

indexes("are what a fresh index would be, after any writes", () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(write), (start, writes) => {
      const rows = new Map(start.map((own) => [own.id, own]));
      byDate(rows);
      rowsWith(rows, "tags" as "date", "a");
      for (const { row: own, isRemoval } of writes) {
        const before = rows.get(own.id);
        if (isRemoval) rows.delete(own.id);
        else rows.set(own.id, own);
        reindex(rows, before, isRemoval ? undefined : own);
      }
      const fresh = new Map(rows);
      assert.equal(byDate(rows), byDate(fresh));
      for (const tag of ["a", "b"]) {
        const found = (own: ReadonlyMap<number, Row>) =>
          rowsWith(own, "tags" as "date", tag).map(({ id }) => id);
        assert.equal(new Set(found(rows)), new Set(found(fresh)));
      }
    }),
  );
});

indexes.run();
