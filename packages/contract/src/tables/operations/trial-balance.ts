import { read, type SelectedResource } from "../selection.ts";

export const trialBalance: SelectedResource = {
  file: "trial-balance",
  operations: {
    getTrialBalance: read("getTrialBalance"),
  },
};
