import type { ResourceWords } from "./words.ts";

export const paRegistrations: ResourceWords = {
  operations: {
    getPaRegistrations: {
      summary: "Lists how the company is registered with e-invoicing platforms (PA), in pages.",
    },
  },
  types: {
    PaRegistration: {
      summary: "A registration of the company with an e-invoicing platform.",
      fields: {
        siret: "The establishment's number of 14 digits; `null` when it covers the whole company.",
        status: "How far it is.",
        exchange_direction: "Whether it is for sending, for receiving, or for both.",
      },
    },
  },
};
