import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const products: SelectedResource = {
  file: "products",
  operations: {
    getProducts: read("getProducts"),
    createProduct: once("postProducts", "each request creates a product"),
    getProduct: read("getProduct"),
    updateProduct: repeatable("putProduct", "it sets fields to given values"),
  },
};
