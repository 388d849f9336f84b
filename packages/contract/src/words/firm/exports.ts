import type { ResourceWords } from "../words.ts";

export const firmExports: ResourceWords = {
  operations: {
    createFirmFecExport: {
      summary:
        "Starts an export of a company's entries in the format of the French tax office (FEC).",
      notes: [
        "The file is made in the background: {@link getFirmFecExport} tells when it is there.",
      ],
    },
    getFirmFecExport: {
      summary:
        "Reads how far a FEC export of a company is, and where its file is once it is ready.",
    },
    createFirmAnalyticalGeneralLedgerExport: {
      summary: "Starts an export of a company's analytical general ledger as an `xlsx` file.",
      notes: [
        "The file is made in the background: {@link getFirmAnalyticalGeneralLedgerExport} tells when it is there.",
      ],
    },
    getFirmAnalyticalGeneralLedgerExport: {
      summary:
        "Reads how far an export of a company's analytical general ledger is, and where its file is once it is ready.",
    },
  },
  types: {
    FirmStartedExport: {
      summary: "An export that has been asked for.",
      fields: { status: "An open list: `pending`, `ready`, `error`." },
    },
    FirmLedgerExport: {
      summary: "An export, and its file once it is ready.",
      fields: { status: "An open list: `pending`, `ready`, `error`." },
    },
  },
};
