import { read, type SelectedResource } from "../selection.ts";

export const fiscalYears: SelectedResource = {
  file: "fiscal-years",
  operations: {
    getFiscalYears: read("company-fiscal-years"),
  },
};
