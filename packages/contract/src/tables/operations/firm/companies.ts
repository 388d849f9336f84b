import { read, type SelectedResource } from "../../selection.ts";

export const companies: SelectedResource = {
  file: "firm/companies",
  operations: {
    getFirmCompanies: read("companies"),
    getFirmCompany: read("company"),
  },
};
