import type { ResourceWords } from "../words.ts";

export const firmTrialBalance: ResourceWords = {
  operations: {
    getFirmTrialBalance: {
      summary:
        "Lists the debits and credits of each account of a company over a period, in numbered pages.",
    },
  },
  types: {
    GetFirmTrialBalanceQuery: { summary: "Which period and which accounts to balance." },
  },
};
