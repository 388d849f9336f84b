import { once, read, type SelectedResource } from "../../selection.ts";

export const fiscalYears: SelectedResource = {
  file: "firm/fiscal-years",
  operations: {
    getFirmFiscalYears: read("company-fiscal-years"),
    createFirmFiscalYear: once(
      "postFiscalYears",
      "the second request finds its period taken, and fails",
    ),
  },
};
