import type { ResourceWords } from "./words.ts";

export const trialBalance: ResourceWords = {
  operations: {
    getTrialBalance: {
      summary: "Lists the debits and credits of each account over a period, in pages.",
    },
  },
  types: {
    TrialBalance: {
      summary: "What one account has taken in and given out over a period.",
      fields: {
        label: "The account's name.",
        number: 'The account\'s number: `"411"`.',
        formatted_number: "The number, filled up to the length that the company's accounts have.",
        debits: "All debits together in euros, a decimal string.",
        credits: "All credits together in euros, a decimal string.",
      },
    },
    GetTrialBalanceQuery: { summary: "Which period and which accounts to balance." },
  },
};
