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

export const companies: ResourceWords = {
  operations: {
    getFirmCompanies: "Lists the companies that the firm looks after, in numbered pages.",
    getFirmCompany: "Reads one company of the firm.",
  },
  types: {
    FirmCompany: {
      summary: "A company that the firm looks after.",
      fields: {
        name: "The name in the register.",
        billing_company_name: "The name that it trades under.",
        siren: "Its number in the French register, of 9 digits.",
        activity_nomenclature: "What `activity_code` belongs to, such as the French NAF.",
        activity_code: "What it does, as a code.",
        external_id: "The key of another system for it.",
        client_code: "The firm's own code for it.",
      },
    },
    GetFirmCompaniesQuery: "Which companies of the firm to list.",
    FirmCompanyFilter: "What companies of the firm can be filtered by.",
  },
};

export const numberings: ResourceWords = {
  operations: {
    getNumberings: "Lists how the company numbers its documents, in pages.",
  },
  types: {
    Numbering: {
      summary: "How documents of one kind are numbered.",
      fields: {
        kind: "The kind of document.",
        number_prefix: "What each number begins with; `null` for nothing.",
        next_number: "The number that the next document gets.",
      },
    },
  },
};

export const paRegistrations: ResourceWords = {
  operations: {
    getPaRegistrations:
      "Lists how the company is registered with e-invoicing platforms (PA), in pages.",
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

export const fileAttachments: ResourceWords = {
  operations: {
    uploadFileAttachment: {
      summary: "Uploads a file of up to 100 MB, for whatever takes a `file_attachment_id`.",
      notes: ["The company's document storage does not show it."],
    },
    uploadLedgerAttachment: {
      summary: "Uploads a file of up to 100 MB for an entry of the ledger.",
      notes: [
        "{@link uploadFileAttachment} does the same for any resource. The company's document storage does not show it.",
      ],
    },
    uploadFirmFileAttachment: {
      summary:
        "Uploads a file of up to 100 MB for a company, for whatever takes a `file_attachment_id`.",
      notes: ["The company's document storage does not show it."],
    },
  },
  types: {
    UploadFileBody: {
      summary: "The file to upload.",
      fields: { filename: "The name to give to it, instead of its own." },
    },
    LedgerAttachment: {
      summary: "A file that was uploaded for an entry of the ledger.",
      fields: { url: "Where to download it." },
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
      fields: { url: "Where to download it." },
    },
    GetFirmDmsFilesQuery: "Which files to list.",
    FirmDmsFileFilter: "What files can be filtered by.",
    UploadFirmDmsFileBody: {
      summary: "The file to store, and where.",
      fields: { name: "The name to give to it, instead of its own." },
    },
    FirmDmsFolder: {
      summary: "A folder in a company's document storage.",
      fields: { files: "Where its files are listed." },
    },
    GetFirmDmsFoldersQuery: "Which folders to list.",
    FirmDmsFolderFilter: "What folders can be filtered by.",
    CreateFirmDmsFolderBody: "The folder to create, and where.",
  },
  fields: { path: "The folders that it is in, and its name." },
};
