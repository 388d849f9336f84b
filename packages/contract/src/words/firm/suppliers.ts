import type { ResourceWords } from "../words.ts";

export const firmSuppliers: ResourceWords = {
  operations: {
    getFirmSuppliers: { summary: "Lists the suppliers of a company, in pages." },
  },
  types: {
    FirmSupplier: { summary: "A supplier that a company buys from." },
    GetFirmSuppliersQuery: { summary: "Which suppliers to list, and in which order." },
    FirmSupplierFilter: { summary: "What suppliers can be filtered by." },
  },
};
