import { read, type SelectedResource } from "../../selection.ts";

export const trialBalance: SelectedResource = {
  file: "firm/trial-balance",
  operations: {
    getFirmTrialBalance: read("company-trial-balance"),
  },
};
