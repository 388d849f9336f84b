import { createProduct, getProduct, getProducts, updateProduct } from "centime/products";
import * as assert from "uvu/assert";
import { answerOf, type Suite } from "./stage.ts";

export const products: Suite = {
  name: "products/lifecycle",
  title: "a product: created, priced anew, read, and the first page of all",
  async play({ client }) {
    const made = await answerOf(
      client.send(
        createProduct({ label: "Atelier", price_before_tax: "480.00", vat_rate: "FR_200" }),
      ),
    );
    assert.is(Number(made.price), 576);
    await answerOf(client.send(updateProduct(made.id, { price_before_tax: "500.00" })));
    const read = await answerOf(client.send(getProduct(made.id)));
    assert.is(Number(read.price_before_tax), 500);
    const page = await answerOf(client.send(getProducts({ limit: 5 })));
    assert.is(page.items[0]?.id, made.id);
  },
};
