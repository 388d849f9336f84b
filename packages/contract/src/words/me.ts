import type { ResourceWords } from "./words.ts";

export const me: ResourceWords = {
  operations: {
    getMe: {
      summary: "Reads who the token belongs to: the user and the company.",
      notes: [
        "A company of the test environment has a `reg_no` that begins with `sandbox-`. Needs no scope, so it is a way to try a token.",
      ],
    },
  },
  types: {
    Me: {
      summary: "The user and the company that a token acts for.",
      fields: {
        user: "`null` when the token belongs to the company itself.",
        company: "The company whose books the token opens.",
        scopes: "What the token may do.",
      },
    },
    User: {
      summary: "A person who uses Pennylane.",
      fields: { locale: "The language of the user's web app." },
    },
    Company: {
      summary: "A company that keeps its books in Pennylane.",
      fields: {
        accounting_logic: "The chart of accounts that its books follow.",
        reg_no: "The SIREN in France; begins with `sandbox-` in the test environment.",
      },
    },
  },
};
