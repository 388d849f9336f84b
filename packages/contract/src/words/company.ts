import type { ResourceWords } from "./word-book.ts";

export const company: ResourceWords = {
  operations: {
    getCompanyFeatures: "Reads which optional features the company has.",
  },
  types: {
    CompanyFeature: {
      summary: "The optional features of a company.",
      fields: { installments: "Whether customer invoices can be paid in installments." },
    },
  },
};

export const me: ResourceWords = {
  operations: {
    getMe: {
      summary: "Reads the user and the company of the token.",
      notes: [
        "A company of the test environment has a `reg_no` that begins with `sandbox-`. No scope is needed, so this is a way to try a token.",
      ],
    },
  },
  types: {
    Me: {
      summary: "The user and the company of a token.",
      fields: {
        user: "`null` when the token belongs to the company.",
        company: "The company that the token gives access to.",
        scopes: "The scopes of the token.",
      },
    },
    User: {
      summary: "A user of Pennylane.",
      fields: { locale: "The language of the user's web app." },
    },
    Company: {
      summary: "A company in Pennylane.",
      fields: {
        accounting_logic: "Its chart of accounts.",
        reg_no: "The SIREN in France; begins with `sandbox-` in the test environment.",
      },
    },
  },
};

export const companies: ResourceWords = {
  operations: {
    getFirmCompanies: "Lists the client companies of the firm, in numbered pages.",
    getFirmCompany: "Reads one client company of the firm.",
  },
  types: {
    FirmCompany: {
      summary: "A client company of the firm.",
      fields: {
        name: "The registered name.",
        billing_company_name: "The trade name.",
        siren: "Its number in the French register, 9 digits.",
        activity_nomenclature: "The nomenclature of `activity_code`, such as the French NAF.",
        activity_code: "The code of its activity.",
        external_id: "Its id in another system.",
        client_code: "The firm's code for it.",
      },
    },
  },
};

export const numberings: ResourceWords = {
  operations: {
    getNumberings: "Lists the numberings of the company's documents, in pages.",
  },
  types: {
    Numbering: {
      summary: "The numbering of one kind of documents.",
      fields: {
        kind: "The kind of document.",
        number_prefix: "The prefix of each number; `null` for none.",
        next_number: "The number of the next document.",
      },
    },
  },
};

export const paRegistrations: ResourceWords = {
  operations: {
    getPaRegistrations:
      "Lists the company's registrations with e-invoicing platforms (PA), in pages.",
  },
  types: {
    PaRegistration: {
      summary: "A registration of the company with an e-invoicing platform (PA).",
      fields: {
        siret:
          "The SIRET of the establishment, 14 digits; `null` or empty when it covers the whole company.",
        status: "Its status.",
        exchange_direction: "Whether it is for sending, for receiving, or for both.",
      },
    },
  },
};

export const fileAttachments: ResourceWords = {
  operations: {
    uploadFileAttachment: {
      summary:
        "Uploads a file of up to 100 MB, whose id other operations take as `file_attachment_id`.",
      notes: ["It does not appear in the company's document storage (DMS)."],
    },
    uploadLedgerAttachment: {
      summary: "Uploads a file of up to 100 MB for a ledger entry.",
      notes: [
        "{@link uploadFileAttachment} does the same for any resource. It does not appear in the company's document storage (DMS).",
      ],
    },
    uploadFirmFileAttachment: {
      summary:
        "Uploads a file of up to 100 MB for a company, whose id other operations take as `file_attachment_id`.",
      notes: ["It does not appear in the company's document storage (DMS)."],
    },
  },
  types: {
    UploadFileBody: {
      summary: "The file to upload.",
      fields: { filename: "The name to store it under, instead of its own." },
    },
    LedgerAttachment: {
      summary: "A file uploaded for a ledger entry.",
      fields: { url: "The URL to download it." },
    },
  },
};

export const dms: ResourceWords = {
  operations: {
    getFirmDmsFiles: "Lists the files in a company's document storage (DMS), in pages.",
    uploadFirmDmsFile: "Uploads a file into a company's document storage (DMS).",
    getFirmDmsFolders: "Lists the folders in a company's document storage (DMS), in pages.",
    createFirmDmsFolder: "Creates a folder in a company's document storage (DMS).",
  },
  types: {
    FirmDmsFile: {
      summary: "A file in a company's document storage.",
      fields: { url: "The URL to download it." },
    },
    UploadFirmDmsFileBody: {
      summary: "The file to store, and its folder.",
      fields: { name: "The name to store it under, instead of its own." },
    },
    FirmDmsFolder: {
      summary: "A folder in a company's document storage.",
      fields: { files: "A link to its files." },
    },
    CreateFirmDmsFolderBody: "The folder to create, and its parent.",
  },
  fields: { path: "Its path: the folders and its name." },
};
