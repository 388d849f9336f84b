import type { ResourceWords } from "./word-book.ts";

export const journals: ResourceWords = {
  operations: {
    getJournals: "Lists the company's journals, in pages.",
    createJournal: { summary: "Creates a journal.", failures: { 422: "the code is taken" } },
    getJournal: "Reads one journal.",
    getFirmJournals: "Lists the journals of a company, in pages.",
    createFirmJournal: {
      summary: "Creates a journal of a company.",
      failures: { 422: "the code is taken" },
    },
    getFirmJournal: "Reads one journal of a company.",
  },
  types: {
    Journal: {
      summary: "A journal: the ledger entries of one kind.",
      fields: {
        code: '2 to 5 letters or digits, unique in the company: `"VT"`, `"BQ9"`.',
        type: "An open list: `sales`, `purchases`, `finances`, `misc`, `vat`, `payroll`, …",
      },
    },
    CreateJournalBody: {
      fields: {
        code: '2 to 5 letters or digits that no other journal of the company has: `"VT"`.',
      },
    },
  },
  fields: { label: 'What people call it: `"Ventes"`.' },
};

export const ledgerAccounts: ResourceWords = {
  operations: {
    getLedgerAccounts: "Lists the company's chart of accounts, in pages.",
    createLedgerAccount: {
      summary: "Creates a ledger account.",
      failures: { 422: "such as a number that is taken" },
    },
    getLedgerAccount: "Reads one ledger account.",
    updateLedgerAccount:
      "Changes the label of a ledger account, or whether its lines can be lettered.",
    getFirmLedgerAccounts: "Lists the chart of accounts of a company, in pages.",
    createFirmLedgerAccount: {
      summary: "Creates a ledger account of a company.",
      failures: { 422: "such as a number that is taken" },
    },
    getFirmLedgerAccount: "Reads one ledger account of a company.",
    updateFirmLedgerAccount:
      "Changes the label of a company's ledger account, or whether its lines can be lettered.",
  },
  types: {
    LedgerAccount: {
      summary: "A ledger account in the chart of accounts.",
      fields: {
        type: "An open list: `generic`, `custom`, `reserved`, `bank`, `supplier`, `customer`, …",
      },
    },
    FirmLedgerAccount: "A ledger account in a company's chart of accounts.",
    CreateLedgerAccountBody: {},
    UpdateLedgerAccountBody: {},
    CreateFirmLedgerAccountBody: {},
  },
  fields: {
    label: "The name of the account.",
    vat_rate: "The code of its VAT rate, or `any`.",
    country_alpha2: "The country of its VAT rate, or `any`.",
  },
};

export const ledgerEntries: ResourceWords = {
  operations: {
    getLedgerEntries: "Lists ledger entries, in pages.",
    createLedgerEntry: {
      summary: "Creates an entry with all its lines in a journal.",
      notes: ["The debits and the credits must have the same total."],
      failures: { 422: "such as lines that do not balance, or a fiscal year that is closed" },
    },
    getLedgerEntry: "Reads one ledger entry with its lines.",
    updateLedgerEntry: {
      summary: "Changes a ledger entry, and adds, changes and deletes its lines.",
      failures: { 422: "such as lines that no longer balance, or a fiscal year that is closed" },
    },
    getLedgerEntryLedgerEntryLines: "Lists the lines of one ledger entry, in pages.",
    getFirmLedgerEntries: "Lists the ledger entries of a company, in pages.",
    createFirmLedgerEntry: {
      summary: "Creates an entry with all its lines in a journal of a company.",
      notes: ["The debits and the credits must have the same total."],
      failures: { 422: "such as lines that do not balance, or a fiscal year that is closed" },
    },
    getFirmLedgerEntry: "Reads one ledger entry of a company.",
    updateFirmLedgerEntry: {
      summary: "Changes a ledger entry of a company, and adds, changes and deletes its lines.",
      failures: { 422: "such as lines that no longer balance, or a fiscal year that is closed" },
    },
  },
  types: {
    ListedLedgerEntry: "A ledger entry in a list, without its lines.",
    AttachedFile: {
      summary: "A file, and its URL.",
      fields: { url: "The URL to download it, without a token: keep it out of logs." },
    },
    WrittenLedgerEntry: {
      summary: "A ledger entry in the response to its creation or change.",
      fields: { ledger_attachment_id: "The file uploaded for it; `null` for none." },
    },
    LedgerEntryLedgerEntryLine:
      "A line of a ledger entry in a list, or in the response to its creation or change.",
    LedgerAccountLink: "A ledger account, and its URL in the API.",
    LedgerEntryLineInput: "A line to add: a debit or a credit of one account.",
    LedgerEntry: "A ledger entry with its lines.",
    LedgerEntryLine: "A line of a ledger entry: a debit or a credit of one account.",
    LedgerEntryLineChanges: "Lines of a ledger entry to add, change and delete.",
    LedgerEntryLineUpdate: "Changes to a line of a ledger entry.",
    FirmLedgerEntry: "A ledger entry of a company, without its lines.",
    CreateLedgerEntryBody: {},
    UpdateLedgerEntryBody: {},
    CreateFirmLedgerEntryBody: {},
    UpdateFirmLedgerEntryBody: {},
  },
  fields: {
    label: "Its label.",
    date: "The accounting date, `YYYY-MM-DD`.",
    status: "The status of its document; `null` for none.",
    ledger_account_id: "The ledger account of the line.",
    ledger_account: "The ledger account of the line.",
  },
};

export const ledgerEntryLines: ResourceWords = {
  operations: {
    getLedgerEntryLines: "Lists the lines of all ledger entries, in pages.",
    getLedgerEntryLine: "Reads one ledger entry line.",
    letterLedgerEntryLines: {
      summary: "Letters ledger entry lines: marks that they settle each other.",
      notes: ["If a line is lettered already, the lines that it is lettered with are included."],
      failures: {
        422: "such as lines that do not balance, unless `unbalanced_lettering_strategy` allows it",
      },
    },
    unletterLedgerEntryLines: {
      summary: "Removes the lettering of ledger entry lines.",
      failures: {
        422: "such as lines that no longer balance, unless `unbalanced_lettering_strategy` allows it",
      },
    },
    getLedgerEntryLineLetteredLines:
      "Lists the lines that a ledger entry line is lettered with, in pages.",
    getLedgerEntryLineCategories:
      "Lists a ledger entry line's categories with their weights, in pages.",
    categorizeLedgerEntryLine: {
      summary: "Replaces a ledger entry line's categories, and returns the line with the new ones.",
      notes: [
        'An empty list removes all categories. The weights within one category group add up to `"1"`.',
      ],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getFirmLedgerEntryLines: "Lists the lines of all ledger entries of a company, in pages.",
    getFirmLedgerEntryLine: "Reads one ledger entry line of a company.",
    getFirmLedgerEntryLineLetteredLines:
      "Lists the lines that a ledger entry line of a company is lettered with, in pages.",
  },
  types: {
    ListedLedgerEntryLine: "A ledger entry line with its entry, journal and account.",
    LetteredLedgerEntryLines: {
      summary: "The lines that a ledger entry line is lettered with.",
      fields: {
        ids: "The ids of the lines, the line itself among them.",
        url: "The URL of the list in the API.",
      },
    },
    LetteringBody: {
      summary: "The lines to letter or to unletter.",
      fields: {
        unbalanced_lettering_strategy:
          "What to do when the lines do not balance: refuse (`none`), or letter them partially (`partial`).",
        ledger_entry_lines: "The ids of the lines.",
      },
    },
    CategorizedLedgerEntryLineResponse: {
      summary: "The response to the categorization of a ledger entry line.",
      fields: { ledger_entry_line: "The line with its new categories." },
    },
    CategorizedLedgerEntryLine: "A ledger entry line with its new categories.",
    FirmLedgerEntryLine: {
      summary: "A ledger entry line of a company with its entry, journal and account.",
      fields: { imputation_dates: "The periods that the amount is spread over." },
    },
    FirmImputationDate: "A period that an amount is spread over.",
    FirmLedgerEntryLineLetteredLine: "A line that another line is lettered with.",
  },
  fields: {
    label: "Its label.",
    ledger_account: "The ledger account of the line.",
    date: "The accounting date of its entry, `YYYY-MM-DD`.",
  },
};

export const fiscalYears: ResourceWords = {
  operations: {
    getFiscalYears: "Lists the company's fiscal years, in pages.",
    getFirmFiscalYears: "Lists the fiscal years of a company, in numbered pages.",
    createFirmFiscalYear: {
      summary: "Creates a fiscal year of a company.",
      failures: { 422: "such as a period that another fiscal year covers" },
    },
  },
  types: {
    FiscalYear: "A fiscal year of the company.",
    FirmFiscalYear: "A fiscal year of a client company.",
    CreateFirmFiscalYearBody: "The period of a fiscal year.",
  },
  fields: { status: "Whether entries can still be added to it." },
};

export const trialBalance: ResourceWords = {
  operations: {
    getTrialBalance: "Lists the debits and credits of each account over a period, in pages.",
    getFirmTrialBalance:
      "Lists the debits and credits of each account of a company over a period, in numbered pages.",
  },
  types: {
    TrialBalance: {
      summary: "The debits and credits of one account over a period.",
      fields: {
        label: "The name of the account.",
        number: 'The account\'s number: `"411"`.',
        formatted_number: "The number, padded to the length of the company's account numbers.",
        debits: "Total of the debits in euros, a decimal string.",
        credits: "Total of the credits in euros, a decimal string.",
      },
    },
    GetTrialBalanceQuery: "Which period and which accounts to balance.",
    GetFirmTrialBalanceQuery: "Which period and which accounts to balance.",
  },
};

export const categories: ResourceWords = {
  operations: {
    getCategories: "Lists the analytical categories of all groups, in pages.",
    createCategory: {
      summary: "Creates an analytical category in a group.",
      failures: { 404: "such as a group that does not exist" },
    },
    getCategory: "Reads one analytical category.",
    updateCategory: "Changes an analytical category; fields that are left out keep their values.",
    getCategoryGroups: "Lists the groups of analytical categories, in pages.",
    createCategoryGroup: "Creates a group of analytical categories.",
    getCategoryGroup: "Reads one group of analytical categories.",
    updateCategoryGroup: "Changes the label of a group of analytical categories.",
    getCategoryGroupCategories: "Lists the analytical categories of one group, in pages.",
    getFirmCategories: "Lists a company's analytical categories of all groups, in pages.",
    getFirmCategory: "Reads one analytical category of a company.",
    getFirmCategoryGroups: "Lists a company's groups of analytical categories, in pages.",
    getFirmCategoryGroup: "Reads one group of analytical categories of a company.",
    getFirmCategoryGroupCategories:
      "Lists the analytical categories of one group of a company, in pages.",
  },
  types: {
    Category: "An analytical category.",
    CreateCategoryBody: { fields: { category_group_id: "Its group." } },
    CategoryGroup: {
      summary: "A group of analytical categories, among which an amount is split.",
      fields: { categories: "A link to its categories." },
    },
    CategoryGroupInput: {
      summary: "A group of analytical categories to create or change.",
      fields: { kind: "What its categories are about." },
    },
    CategoryGroupCategory: "A category of the requested group.",
    FirmCategory: "An analytical category of a company.",
    FirmCategoryGroupCategory: "A category of the requested group.",
    UpdateCategoryBody: {},
  },
  fields: { label: "Its name in Pennylane." },
};

export const exports: ResourceWords = {
  operations: {
    createFecExport: {
      summary:
        "Starts an export of the entries of a period in the format of the French tax office (FEC).",
      notes: [
        "The file is generated in the background: {@link getFecExport} returns its address once it is ready.",
      ],
    },
    getFecExport: "Reads the status of a FEC export, and the address of its file once it is ready.",
    createGeneralLedgerExport: {
      summary: "Starts an export of the general ledger of a period as an `xlsx` file.",
      notes: [
        "The file is generated in the background: {@link getGeneralLedgerExport} returns its address once it is ready.",
      ],
    },
    getGeneralLedgerExport:
      "Reads the status of an export of the general ledger, and the address of its file once it is ready.",
    createAnalyticalGeneralLedgerExport: {
      summary: "Starts an export of the analytical general ledger of a period as an `xlsx` file.",
      notes: [
        "The file is generated in the background: {@link getAnalyticalGeneralLedgerExport} returns its address once it is ready.",
      ],
    },
    getAnalyticalGeneralLedgerExport:
      "Reads the status of an export of the analytical general ledger, and the address of its file once it is ready.",
    createFirmFecExport: {
      summary:
        "Starts an export of a company's entries in the format of the French tax office (FEC).",
      notes: [
        "The file is generated in the background: {@link getFirmFecExport} returns its address once it is ready.",
      ],
    },
    getFirmFecExport:
      "Reads the status of a FEC export of a company, and the address of its file once it is ready.",
    createFirmAnalyticalGeneralLedgerExport: {
      summary: "Starts an export of a company's analytical general ledger as an `xlsx` file.",
      notes: [
        "The file is generated in the background: {@link getFirmAnalyticalGeneralLedgerExport} returns its address once it is ready.",
      ],
    },
    getFirmAnalyticalGeneralLedgerExport:
      "Reads the status of an export of a company's analytical general ledger, and the address of its file once it is ready.",
  },
  types: {
    StartedExport: {
      summary: "A started export.",
      fields: { status: "`pending` until its file is ready." },
    },
    CreateExportBody: "The period to export.",
    LedgerExport: {
      summary: "An export, and its file once it is ready.",
      fields: { status: "Whether its file is ready, or the export failed." },
    },
    CreateAnalyticalGeneralLedgerExportBody: {
      summary: "The period to export, and how.",
      fields: { mode: "Whether categories have lines or columns of their own." },
    },
    FirmStartedExport: "A started export.",
    FirmLedgerExport: "An export, and its file once it is ready.",
  },
  fields: { status: "An open list: `pending`, `ready`, `error`." },
};
