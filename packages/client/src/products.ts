export * from "@centime/core/products";
