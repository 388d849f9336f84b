import { read, type SelectedResource } from "../../selection.ts";

export const suppliers: SelectedResource = {
  file: "firm/suppliers",
  operations: {
    getFirmSuppliers: read("getSuppliers"),
  },
};
