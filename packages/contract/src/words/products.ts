import type { ResourceWords } from "./words.ts";

const LABEL = "What documents and the catalogue show.";
const REFERENCE = "The company's own article number.";
const DESCRIPTION = "Of up to 5000 characters.";

const productFields = {
  label: LABEL,
  reference: REFERENCE,
  price: "Price of one unit with tax in `currency`, a decimal string.",
  substance: "Told by its ledger account; `null` when there is none.",
};

export const products: ResourceWords = {
  operations: {
    getProducts: {
      summary: "Lists the company's products, in pages.",
      notes: ["An item tells its custom fields without a type: {@link getProduct} has it."],
    },
    createProduct: {
      summary: "Creates a product.",
      failures: { 422: "such as an `external_reference` that is taken" },
    },
    getProduct: { summary: "Reads one product." },
    updateProduct: { summary: "Changes the fields of a product that are given." },
  },
  types: {
    Product: { summary: "A product or service that the company sells.", fields: productFields },
    ListedProduct: {
      summary: "A product in a list: as {@link Product}, but for its custom fields.",
      fields: { ...productFields, custom_fields: "The contract does not tell what stands in it." },
    },
    CreateProductBody: {
      summary: "What to create a product with.",
      fields: { label: LABEL, reference: REFERENCE, description: DESCRIPTION },
    },
    UpdateProductBody: {
      summary: "What to change of a product; what is absent stays as it is.",
      fields: { label: LABEL, reference: REFERENCE, description: DESCRIPTION },
    },
    ProductFilter: { summary: "What products can be filtered by." },
    GetProductsQuery: { summary: "Which products to list, and in which order." },
  },
};
