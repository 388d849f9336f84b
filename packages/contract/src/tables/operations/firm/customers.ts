import { read, type SelectedResource } from "../../selection.ts";

export const customers: SelectedResource = {
  file: "firm/customers",
  operations: {
    getFirmCustomers: read("getCustomers"),
  },
};
