import type { ResourceWords } from "./words.ts";

export const exports: ResourceWords = {
  operations: {
    createFecExport: {
      summary:
        "Starts an export of the entries of a period in the format of the French tax office (FEC).",
      notes: ["The file is made in the background: {@link getFecExport} tells when it is there."],
    },
    getFecExport: {
      summary: "Reads how far a FEC export is, and where its file is once it is ready.",
    },
    createGeneralLedgerExport: {
      summary: "Starts an export of the general ledger of a period as an `xlsx` file.",
      notes: [
        "The file is made in the background: {@link getGeneralLedgerExport} tells when it is there.",
      ],
    },
    getGeneralLedgerExport: {
      summary:
        "Reads how far an export of the general ledger is, and where its file is once it is ready.",
    },
    createAnalyticalGeneralLedgerExport: {
      summary: "Starts an export of the analytical general ledger of a period as an `xlsx` file.",
      notes: [
        "The file is made in the background: {@link getAnalyticalGeneralLedgerExport} tells when it is there.",
      ],
    },
    getAnalyticalGeneralLedgerExport: {
      summary:
        "Reads how far an export of the analytical general ledger is, and where its file is once it is ready.",
    },
  },
  types: {
    StartedExport: {
      summary: "An export that has been asked for.",
      fields: { status: "`pending` until its file is there." },
    },
    CreateExportBody: { summary: "The period to export." },
    LedgerExport: {
      summary: "An export, and its file once it is ready.",
      fields: { status: "Whether its file is there, or never will be." },
    },
    CreateAnalyticalGeneralLedgerExportBody: {
      summary: "The period to export, and how.",
      fields: { mode: "Whether categories stand in lines of their own or in columns." },
    },
  },
};
