import type { ResourceWords } from "./words.ts";

export const suppliers: ResourceWords = {
  operations: {
    getSuppliers: { summary: "Lists suppliers, in pages." },
    createSupplier: {
      summary: "Creates a supplier.",
      failures: { 409: "such a supplier exists already" },
    },
    getSupplier: { summary: "Reads one supplier." },
    updateSupplier: { summary: "Changes the fields of a supplier that are given." },
    getSupplierCategories: {
      summary: "Lists the categories of a supplier with their weights, in pages.",
    },
    categorizeSupplier: {
      summary: "Replaces the categories of a supplier, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
  },
  types: {
    Supplier: { summary: "A supplier that the company buys from." },
    GetSuppliersQuery: { summary: "Which suppliers to list, and in which order." },
    SupplierFilter: { summary: "What suppliers can be filtered by." },
    CreateSupplierBody: { summary: "What to create a supplier with." },
    UpdateSupplierBody: { summary: "What to change of a supplier; what is absent stays as it is." },
  },
};
