import { createProduct, getProduct, getProducts, updateProduct } from "centime/products";
import * as assert from "uvu/assert";
import { resultOf, type Suite } from "./suite.ts";

export const products: Suite = {
  name: "products/lifecycle",
  title: "a product: created, priced anew, read, and the first page of all",
  async run({ client }) {
    const created = await resultOf(
      client.send(
        createProduct({ label: "Atelier", price_before_tax: "480.00", vat_rate: "FR_200" }),
      ),
    );
    assert.is(Number(created.price), 576);
    await resultOf(client.send(updateProduct(created.id, { price_before_tax: "500.00" })));
    const read = await resultOf(client.send(getProduct(created.id)));
    assert.is(Number(read.price_before_tax), 500);
    const page = await resultOf(client.send(getProducts({ limit: 5 })));
    assert.is(page.items[0]?.id, created.id);
  },
};
