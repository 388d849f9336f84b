import { createProduct, getProduct, updateProduct } from "@centime/core/products";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { accepted, refused } from "./send.ts";

const product = { label: "Livre", price_before_tax: "18.96", vat_rate: "FR_55" } as const;

const products = suite("products");

products("have a price with tax", async () => {
  const sandbox = createSandbox();
  const created = await accepted(sandbox, createProduct(product));
  assert.equal(
    [created.price_before_tax, created.price, created.unit, created.currency],
    ["18.96", "20.0", "piece", "EUR"],
  );
  assert.equal(await accepted(sandbox, getProduct(created.id)), created);
});

products("have another price after a change of rate", async () => {
  const sandbox = createSandbox();
  const { id } = await accepted(sandbox, createProduct(product));
  const changed = await accepted(sandbox, updateProduct(id, { vat_rate: "FR_200" }));
  assert.equal([changed.label, changed.price], ["Livre", "22.75"]);
});

products("know what is sold by their ledger account", async () => {
  const sandbox = createSandbox();
  const goods = await accepted(sandbox, createProduct({ ...product, substance: "goods" }));
  assert.is(goods.substance, "goods");
  const account = goods.ledger_account!.id;
  const same = await accepted(sandbox, createProduct({ ...product, ledger_account_id: account }));
  assert.is(same.substance, "goods");
  const unknown = createProduct({ ...product, ledger_account_id: 1 });
  assert.is((await refused(sandbox, unknown)).status, 404);
});

products("an external reference is unique", async () => {
  const sandbox = createSandbox();
  const first = { ...product, external_reference: "sku-1" };
  const { id } = await accepted(sandbox, createProduct(first));
  assert.is((await refused(sandbox, createProduct(first))).status, 422);
  await accepted(sandbox, updateProduct(id, { external_reference: "sku-1" }));
});

products("a label is not blank", async () => {
  const sandbox = createSandbox();
  assert.is((await refused(sandbox, createProduct({ ...product, label: "" }))).status, 422);
});

products.run();
