import { read, type SelectedResource } from "../selection.ts";

export const company: SelectedResource = {
  file: "company",
  operations: {
    getCompanyFeatures: read("getCompanyFeatures"),
  },
};
