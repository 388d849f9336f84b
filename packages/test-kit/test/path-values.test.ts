import * as assert from "uvu/assert";
import { pathValues, suite } from "../src/index.ts";

const LISTS: Readonly<Record<string, readonly number[]>> = {
  "/customers": [1, 2],
  "/customers/1/contacts": [7, 8],
  "/customers/2/contacts": [9],
};
const list = async (path: string) => LISTS[path] ?? [];

const values = suite("path values");

values("of a path without parameters are one empty set", async () => {
  assert.equal(await pathValues("/customers", list), [{}]);
});

values("are found by listing what stands before a parameter", async () => {
  assert.equal(await pathValues("/customers/{id}/categories", list), [{ id: 1 }, { id: 2 }]);
  assert.equal(await pathValues("/customers/{customer_id}/contacts/{id}", list), [
    { customer_id: 1, id: 7 },
    { customer_id: 1, id: 8 },
    { customer_id: 2, id: 9 },
  ]);
});

values("are none where a list is empty", async () => {
  assert.equal(await pathValues("/suppliers/{id}", list), []);
});

values.run();
