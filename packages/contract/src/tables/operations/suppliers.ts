import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const suppliers: SelectedResource = {
  file: "suppliers",
  operations: {
    getSuppliers: read("getSuppliers"),
    createSupplier: once(
      "postSupplier",
      "the second request creates another supplier, or turns a success into a 409",
    ),
    getSupplier: read("getSupplier"),
    updateSupplier: repeatable("putSupplier", "it sets fields to given values"),
    getSupplierCategories: read("getSupplierCategories"),
    categorizeSupplier: repeatable("putSupplierCategories", "it replaces the whole list"),
  },
};
